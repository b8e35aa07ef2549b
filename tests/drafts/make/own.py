"""The samples as `bantin build --docx` writes them, with small photos and no fonts.

    python3 own.py BANTIN FOLDER
"""
import io
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from PIL import Image

SAMPLES = Path(__file__).parents[3] / 'assets/samples'


def main(bantin, folder):
    for sample in ['tan-ky-so-01', 'day-du']:
        with tempfile.TemporaryDirectory() as name:
            work = Path(name)
            shutil.copytree(SAMPLES / sample, work / 'issue')
            for photo in (work / 'issue').glob('*.jpg'):
                picture = Image.open(photo).convert('RGB')
                picture.thumbnail((320, 320))
                picture.save(photo, 'JPEG', quality=60)
            subprocess.run([bantin, 'build', str(work / 'issue'), '--docx', '-o', str(work)], check=True,
                           capture_output=True)
            unfonted(next(work.glob('*.docx')), Path(folder) / f'own-{sample}.docx')


def unfonted(source, target):
    with zipfile.ZipFile(source) as file:
        parts = {info.filename: file.read(info) for info in file.infolist()}
    parts = {name: data for name, data in parts.items()
             if not name.startswith('word/fonts/') and name != 'word/_rels/fontTable.xml.rels'}
    parts['word/fontTable.xml'] = re.sub(rb'<w:embed[^>]*/>', b'', parts['word/fontTable.xml'])
    with zipfile.ZipFile(target, 'w', zipfile.ZIP_DEFLATED) as file:
        for name, data in parts.items():
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            file.writestr(info, data)


if __name__ == '__main__':
    main(sys.argv[1], sys.argv[2])
