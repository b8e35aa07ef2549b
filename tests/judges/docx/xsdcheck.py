"""Holds the parts of Word documents against the schemas beside this file.

usage: xsdcheck.py FILE.docx...

A line for each part that is not as its schema asks, with what is wrong and how often;
nothing where all is well. Exit code 0: every part is valid, 1: some part is not. Needs lxml.

What only newer programs understand is taken out first, as a strict reader would
(ECMA-376 part 3): namespaces that the part says can be ignored, and all choices but the
fallback.
"""

import collections
import pathlib
import re
import sys
import zipfile

from lxml import etree

SCHEMAS = pathlib.Path(__file__).resolve().parent / "xsd"
COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"

# Which schema a part has, by the end of the namespace of its root.
OF_NAMESPACE = [
    ("wordprocessingml/2006/main", "wml.xsd"),
    ("package/2006/content-types", "opc-xsd/opc-contentTypes.xsd"),
    ("package/2006/relationships", "opc-xsd/opc-relationships.xsd"),
    ("core-properties", "opc-xsd/opc-coreProperties.xsd"),
    ("extended-properties", "shared-documentPropertiesExtended.xsd"),
    ("officeDocument/2006/customXml", "shared-customXmlDataProperties.xsd"),
    ("drawingml/2006/main", "dml-main.xsd"),
]
known = {}


def schema_of(root):
    namespace = etree.QName(root).namespace or ""
    for end, name in OF_NAMESPACE:
        if namespace.endswith(end):
            if name not in known:
                known[name] = etree.XMLSchema(etree.parse(str(SCHEMAS / name)))
            return known[name]
    return None


def reduced(root):
    """What a strict reader sees."""
    ignored = set()
    for element in root.iter(etree.Element):
        prefixes = element.attrib.pop(COMPATIBILITY + "Ignorable", "").split()
        ignored.update(element.nsmap[prefix] for prefix in prefixes)
    for choice in list(root.iter(COMPATIBILITY + "AlternateContent")):
        fallback = choice.find(COMPATIBILITY + "Fallback")
        parent = choice.getparent()
        at = parent.index(choice)
        parent.remove(choice)
        for offset, child in enumerate(list(fallback) if fallback is not None else []):
            parent.insert(at + offset, child)
    for element in list(root.iter(etree.Element)):
        for name in list(element.attrib):
            if etree.QName(name).namespace in ignored:
                del element.attrib[name]
        if etree.QName(element).namespace in ignored and element.getparent() is not None:
            element.getparent().remove(element)
    return etree.fromstring(etree.tostring(root))


def faults(path):
    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            if not name.endswith((".xml", ".rels")):
                continue
            root = etree.fromstring(package.read(name))
            schema = schema_of(root)
            if schema is None or schema.validate(reduced(root)):
                continue
            said = (re.sub(r"\{[^}]*\}", "", fault.message) for fault in schema.error_log)
            for message, count in collections.Counter(said).most_common(20):
                yield f"{path}: {name}: {count} times: {message}"


def main(paths):
    found = [fault for path in paths for fault in faults(path)]
    print("\n".join(found), end="\n" if found else "")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
