"""The papers that prove who somebody is, as the sheets of the dossier name them."""

from mediation_app.model import Person, PersonKind
from resources.dictionaries import id_documents


def document_name(person: Person) -> str:
    """Name the paper that proves who somebody is: 居民身份证 unless another is on record."""
    if person.kind is PersonKind.ORGANISATION:
        return "营业执照（登记证书）"
    names = {document.code: document.name for document in id_documents()}
    return names.get(person.id_type) or next(iter(names.values()))


def numbered_document(person: Person) -> str:
    """Return somebody's number, behind the name of its paper where that is no 居民身份证."""
    if not person.id_number or not person.id_type or person.id_type == id_documents()[0].code:
        return person.id_number
    return f"{document_name(person)} {person.id_number}"
