#!/usr/bin/env python3
"""Whether an imported issue says what its draft says: words, their order, pictures.

    compare.py DRAFT… FOLDER        FOLDER is what `bantin import DRAFT… -o FOLDER` made

Knows nothing of the importer: drafts are read anew, with Python's own zip and XML. One
line a finding on standard output; exit code 1 if there is one.

- Words, which are letters and digits, in NFC, small: each is in the issue as often as in
  the draft, and no other is, but for what the report says was added or left out, numbers
  that lists draw, and what the front says twice (a publisher is read out of the line that
  names him).
- Order: the words of each paragraph of the text stand together in the issue, one paragraph
  after another as in the draft. Lines of the front and bylines have fields of their own:
  their words stand together in these.
- Pictures: the same bytes, and no others.
"""
import hashlib
import json
import re
import sys
import unicodedata
from collections import Counter
from pathlib import Path

import draft_docx
import draft_odt
import draft_text

READERS = {'.docx': draft_docx.read, '.odt': draft_odt.read, '.txt': draft_text.read, '.md': draft_text.read}

#: Fields that are no words of a draft: names of files, numbers, the machine's own.
SILENT = {'src', 'id', 'coverage', 'date', 'width', 'url'}

FRONT = ('publication', 'issue', 'masthead', 'credits', 'imprint')

#: The article for what could not be placed: words of the importer.
UNPLACED = ('unplaced', 'Những phần chưa xếp được vào bài nào')

#: Words of labels and dates, which an issue has as numbers and not as words.
TIMES = set('số ngày tháng năm quý kỳ bản tin i ii iii iv'.split())


def words(text):
    text = unicodedata.normalize('NFC', text).lower()
    return re.findall(r'[^\W_]+', text)


def plain(text):
    """A text of an issue without its marks."""
    text = re.sub(r'(?<!\\)\]\([^()\s]*\)', ']', text.replace('\\\n', ' '))
    return re.sub(r'\\([*\\\[\]])', r'\1', text)


def said(value, name=''):
    """All texts of an issue, in order."""
    if isinstance(value, str) and name not in SILENT and value not in UNPLACED:
        yield plain(value)
    elif isinstance(value, list):
        for item in value:
            yield from said(item, name)
    elif isinstance(value, dict):
        for inner, item in value.items():
            yield from said(item, inner)


def count(texts):
    return Counter(word for text in texts for word in words(text))


def told(remarks):
    """The words that the report says were added, and those that were left out."""
    added, left = Counter(), Counter()
    for remark in remarks:
        message = remark['message']['en']
        if remark['code'] == 'running-head-left':
            left += count(re.findall('“(.*)”', message, re.S))
        if 'the file is called so' in message:
            added += count([remark['words']])
        if remark['code'] == 'footnotes-at-end':
            # A note has its number twice: where it is referred to, and before it.
            notes = int(message.split()[0])
            added += Counter(str(number) for number in range(1, notes + 1) for _ in 'ab')
    return added, left


def labels(numbered):
    """What a list can draw before so many items, at each of three levels."""
    drawn = Counter()
    for number in range(1, numbered + 1):
        roman = 'i ii iii iv v vi vii viii ix x'.split()[number - 1:number]
        letter = [chr(ord('a') + number - 1)] if number <= 26 else []
        drawn += Counter(3 * ([str(number)] + roman + letter))
    return drawn


def of_fields(issue):
    """The words of each group of fields that has a line of a draft in parts."""
    front = count(text for name in FRONT for text in said(issue.get(name, {}), name))
    yield front + Counter(3 * list(TIMES)) + dates(issue)
    for article in issue['articles']:
        yield count(said(article.get('byline', {})))


def dates(issue):
    """The numbers that a day and a period of an issue have."""
    numbers = re.findall(r'\d+', json.dumps([issue['issue'].get('date', ''), issue['issue'].get('coverage', '')]))
    return Counter(3 * (numbers + [number.lstrip('0') for number in numbers]))


def compare(drafts, folder):
    issue = json.loads((folder / 'issue.json').read_text(encoding='utf-8'))
    remarks = json.loads((folder / 'import-report.json').read_text(encoding='utf-8'))['remarks']
    read = [READERS[draft.suffix](draft) for draft in drafts]
    findings = []

    added, left = told(remarks)
    given = count(text for draft in read for text in draft.text + draft.beside)
    if not any(remark['code'] == 'contents-left' for remark in remarks):
        given += count(text for draft in read for text in draft.contents)
    made = count(said(issue))
    fields = list(of_fields(issue))
    drawn = labels(sum(draft.numbered for draft in read))
    lost = given - made - left
    findings += [f'lost: {word}' for word in lost if word not in TIMES and not dates(issue)[word]]
    findings += [f'added: {word}' for word in made - given - added - drawn - fields[0]]

    whole = [word for text in said(issue['articles']) for word in words(text)]
    at = 0
    for paragraph in (paragraph for draft in read for paragraph in draft.text):
        # A note stands at the end of the article, and its number where it is referred to.
        for part in paragraph.split('\0'):
            sought = words(part)
            if not sought:
                continue
            if any(not Counter(sought) - group for group in fields):
                continue
            found = find(whole, sought, at)
            if found is not None:
                at = found + len(sought)
            else:
                place = 'out of order' if find(whole, sought, 0) is not None else 'not whole'
                findings.append(f'{place}: {part.strip()[:70]}')

    shown = {hashlib.sha256(data).hexdigest() for draft in read for data in draft.pictures}
    files = {hashlib.sha256(path.read_bytes()).hexdigest(): path.name for path in folder.iterdir()
             if path.suffix != '.json'}
    findings += [f'picture lost: {digest[:12]}' for digest in shown - files.keys()]
    findings += [f'picture of no draft: {files[digest]}' for digest in files.keys() - shown]
    return findings


def find(whole, sought, start):
    for at in range(start, len(whole) - len(sought) + 1):
        if whole[at:at + len(sought)] == sought:
            return at
    return None


def main(arguments):
    *drafts, folder = map(Path, arguments)
    findings = compare(drafts, folder)
    print(''.join(f'{finding}\n' for finding in findings), end='')
    return 1 if findings else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
