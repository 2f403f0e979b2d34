"""One ground per paragraph of both documents, the rules of disclosures, and rows that stay."""

from django.db import migrations

from micropay.core.history import AppendOnly, Track
from micropay.core.rules import Seed, seed, unseed

_CHOICE = "Operational choice of the company."

SEEDS = [
    Seed("recipient.policy_check_days", "365", "days a check of its policy holds", _CHOICE),
    Seed("disclosure.delay_days_at_most", "180", "days", _CHOICE),
    Seed(
        "merger.notice_days",
        "30",
        "days between notice and transfer",
        "000, 2.1 (3): people are told before the transfer; the number is the company's choice.",
    ),
]

_PROCESSOR = "PDPA s.40, s.24(3)"

# code, service, paragraph, ground, Thai, English, the law's limit
GROUNDS = [
    ("000_consent", "micropay", "000 §2.1 (3) ก", "consent", "ท่านยินยอม", "You consented", "PDPA s.19, s.27"),
    (
        "000_processors",
        "micropay",
        "000 §2.1 (3) ข",
        "processor",
        "บริษัทในเครือ บริษัทในกลุ่ม และคู่สัญญาที่ดูแลระบบตามสัญญาและนโยบายของบริษัท",
        "Group companies and contractors who run the service by contract and by our policy",
        _PROCESSOR,
    ),
    (
        "000_bank",
        "micropay",
        "000 §3",
        "processor",
        "ธนาคารไทยเครดิต จำกัด (มหาชน) ยืนยันตัวตนให้บริษัท",
        "Thai Credit Bank verifies identities for us",
        _PROCESSOR,
    ),
    (
        "000_law",
        "micropay",
        "000 §2.1 (3) ค (1)",
        "law",
        "กฎหมาย คำสั่ง และการร้องขอของทางราชการ",
        "Law, orders and requests of authorities",
        "PDPA s.24(6): only what a law obliges to",
    ),
    (
        "000_terms",
        "micropay",
        "000 §2.1 (3) ค (2)",
        "rights_and_fraud",
        "บังคับใช้ข้อกำหนดและตรวจสอบการละเมิด",
        "Enforcing the terms and examining violations",
        "PDPA s.24(5)",
    ),
    (
        "000_fraud",
        "micropay",
        "000 §2.1 (3) ค (3)",
        "rights_and_fraud",
        "ตรวจจับและป้องกันการทุจริตและปัญหาความปลอดภัย",
        "Detecting and preventing fraud and security problems",
        "PDPA s.24(5); Emergency Decree on Technology Crime",
    ),
    (
        "000_danger",
        "micropay",
        "000 §2.1 (3) ค (4)",
        "danger_to_life",
        "ป้องกันอันตรายต่อสิทธิ ทรัพย์สิน หรือความปลอดภัย ตามที่กฎหมายกำหนด",
        "Preventing danger to rights, property or safety, as a law provides",
        "PDPA s.24(2): danger to life, body or health",
    ),
    (
        "000_merger",
        "micropay",
        "000 §2.1 (3) ง",
        "merger",
        "ควบรวมกิจการ หรือซื้อขายสินทรัพย์ หลังแจ้งให้ท่านทราบแล้ว",
        "Merger or sale of assets, after you were told",
        "PDPA s.24(5), s.27; told before the transfer",
    ),
    (
        "000_contract",
        "micropay",
        "000 §2.1 (2)",
        "contract",
        "จำเป็นเพื่อให้บริการตามสัญญากับท่าน",
        "Needed for the service you have a contract for",
        "PDPA s.24(3)",
    ),
    (
        "000_public",
        "micropay",
        "000 §2.4",
        "public_interest",
        "ร่วมมือกับหน่วยงานกำกับดูแลและคุ้มครองผู้บริโภค",
        "Cooperating with regulators and consumer protection",
        "PDPA s.24(4)",
    ),
    ("003_consent", "qper", "003 §8.1", "consent", "ท่านยินยอม", "You consented", "PDPA s.19, s.27"),
    (
        "003_abroad",
        "qper",
        "003 §11",
        "consent",
        "ส่งไปต่างประเทศเมื่อท่านยินยอม",
        "Sent abroad with your consent",
        "PDPA s.28",
    ),
    (
        "003_court",
        "qper",
        "003 §8.2",
        "law",
        "คำสั่งศาลและหน่วยงานราชการที่มีอำนาจ",
        "Orders of courts and agencies with the power",
        "PDPA s.24(6)",
    ),
    (
        "003_law",
        "qper",
        "003 §8.3",
        "law",
        "การปฏิบัติตามกฎหมาย",
        "Following a law",
        "PDPA s.24(6)",
    ),
    (
        "003_counsel",
        "qper",
        "003 §3.10",
        "law",
        "ที่ปรึกษากฎหมายหรือหน่วยงานทั้งในและต่างประเทศร้องขอ",
        "Counsel or agencies at home and abroad ask",
        "PDPA s.24(6), s.28: an agency abroad needs a basis for the transfer too",
    ),
    (
        "003_contract",
        "qper",
        "003 §8.4",
        "contract",
        "จำเป็นเพื่อปฏิบัติตามสัญญาหรือคำขอก่อนทำสัญญา",
        "Needed for the contract or a request before it",
        "PDPA s.24(3)",
    ),
    (
        "003_life",
        "qper",
        "003 §8.5, §3.8",
        "danger_to_life",
        "ป้องกันหรือระงับอันตรายต่อชีวิต ร่างกาย หรือสุขภาพ เมื่อท่านให้ความยินยอมไม่ได้",
        "Danger to life, body or health, when you cannot consent",
        "PDPA s.24(2), s.26(1)",
    ),
    (
        "003_public",
        "qper",
        "003 §8.6",
        "public_interest",
        "ภารกิจเพื่อประโยชน์สาธารณะที่สำคัญ",
        "A task of important public interest",
        "PDPA s.24(4)",
    ),
    (
        "003_damage",
        "qper",
        "003 §8.7",
        "rights_and_fraud",
        "การปลุกระดม หรือป้องกันภัยหรือความเสียหาย",
        "Incitement, or preventing danger or damage",
        "PDPA s.24(5): weighed against the person's interests; no more than the case needs",
    ),
    (
        "003_disputes",
        "qper",
        "003 §3.11",
        "rights_and_fraud",
        "คุ้มครองสิทธิหรือทรัพย์สินเมื่อมีคำร้องหรือข้อพิพาท",
        "Protecting rights or property in a claim or dispute",
        "PDPA s.24(5)",
    ),
    (
        "003_processors",
        "qper",
        "003 §6.1",
        "processor",
        "เครือข่ายและพันธมิตรที่ดำเนินการให้บริษัทตามสัญญา",
        "Our network and partners who work for us by contract",
        _PROCESSOR,
    ),
    (
        "003_merger",
        "qper",
        "003 §3.12",
        "merger",
        "ควบรวมหรือซื้อขายกิจการ หลังแจ้งให้ท่านทราบแล้ว",
        "Merger or sale of the business, after you were told",
        "PDPA s.24(5), s.27; told before the transfer",
    ),
]

# The bank's row of an installation that was there before recipients had terms.
TERMS = {
    "instructions": "Verify identities for MicroPay as its processor, and nothing else.",
    "confidentiality": "Contract; 000, section 3: strictly by the privacy policy.",
    "security": "Supervised by the Bank of Thailand; as agreed in the contract.",
}


def fill(apps, schema_editor):
    alias = schema_editor.connection.alias
    seed(apps, SEEDS, alias)
    model = apps.get_model("consent", "LegalGround").objects.using(alias)
    for position, row in enumerate(GROUNDS, 1):
        code, service, paragraph, ground, text_th, text_en, law = row
        model.update_or_create(
            code=code,
            defaults=dict(
                position=position,
                service_id=service,
                paragraph=paragraph,
                ground=ground,
                text_th=text_th,
                text_en=text_en,
                law=law,
            ),
        )
    recipients = apps.get_model("consent", "Recipient").objects.using(alias)
    for bank in recipients.filter(code="thai_credit_bank", instructions=""):
        for name, words in TERMS.items():
            setattr(bank, name, words)
        bank.policy_checked_on = bank.contract_from
        bank.save()


def empty(apps, schema_editor):
    """The rows themselves go with their table: others refer to them."""
    alias = schema_editor.connection.alias
    unseed(apps, SEEDS, alias)


class Migration(migrations.Migration):
    dependencies = [("consent", "0045_disclosures")]

    operations = [
        AppendOnly("consent_disclosuredelay"),
        AppendOnly("consent_authorityperson"),
        AppendOnly("consent_mergernotice"),
        Track("consent_authorityrequest"),
        Track("consent_mergercampaign"),
        migrations.RunPython(fill, empty),
    ]
