"""The two services, MicroPay's purposes with their words, and the rules of consent."""

import hashlib
from datetime import UTC, datetime

from django.db import migrations

from micropay.core.rules import Seed, seed, unseed

FROM_THE_START = datetime(2020, 1, 1, tzinfo=UTC)

SERVICES = [
    {
        "code": "micropay",
        "name_th": "ไมโครเพย์",
        "name_en": "MicroPay",
        "controller_th": "บริษัทผู้ให้บริการไมโครเพย์",
        "controller_en": "The company that provides MicroPay",
        "email": "cs@thaimicrodigital.com",
        "phone": "0-2697-5353",
        "website": "www.thaimicrodigital.com",
    },
    {
        "code": "qper",
        "name_th": "QPER",
        "name_en": "QPER",
        "controller_th": "บริษัท คิวเปอร์ จำกัด",
        "controller_en": "Qper Company Limited",
        "email": "helpdesk@qper.co",
        "phone": "",
        "website": "",
    },
]

TEN_YEARS = "10 years after the wallet is closed"
UNTIL_WITHDRAWN = "until consent is withdrawn"

# code, lawful basis, required, data categories, retention, (title, words) in Thai and English
PURPOSES = [
    (
        "service_operation",
        "contract",
        True,
        ["identity", "contact", "account", "transactions"],
        TEN_YEARS,
        (
            "ให้บริการกระเป๋าเงิน",
            "เปิดและดูแลบัญชีและกระเป๋าเงินของท่าน ทำตามคำสั่ง ส่งใบเสร็จและข้อความแจ้ง และตอบคำถามของท่าน",
        ),
        (
            "Running your wallet",
            "To open and run your account and wallet, carry out orders, send receipts and notices,"
            " and answer your questions.",
        ),
    ),
    (
        "identity_verification",
        "legal_obligation",
        True,
        ["identity", "national_id", "verification_evidence"],
        TEN_YEARS,
        (
            "ยืนยันตัวตน",
            "พิสูจน์ว่าท่านเป็นใครตามที่กฎหมายกำหนด โดยธนาคารไทยเครดิต จำกัด (มหาชน) เป็นผู้ดำเนินการให้เราตามสัญญา",
        ),
        (
            "Verifying your identity",
            "To establish who you are, as the law requires. Thai Credit Bank Public Company Limited"
            " does this for us under contract.",
        ),
    ),
    (
        "legal_duty",
        "legal_obligation",
        True,
        ["identity", "transactions", "complaints"],
        TEN_YEARS,
        (
            "ปฏิบัติตามกฎหมาย",
            "ป้องกันและปราบปรามการฟอกเงิน จัดทำบัญชี เก็บบันทึกการชำระเงิน ดูแลเรื่องร้องเรียน และปฏิบัติตามคำสั่งโดยชอบของหน่วยงานที่มีอำนาจ",
        ),
        (
            "Following the law",
            "To meet duties on anti-money laundering, accounting, payment records and complaints,"
            " and to follow lawful orders of authorities.",
        ),
    ),
    (
        "fraud_prevention",
        "legitimate_interest",
        False,
        ["transactions", "device", "access_log"],
        TEN_YEARS,
        (
            "ป้องกันการทุจริต",
            "ตรวจจับและป้องกันการทุจริต การใช้ในทางที่ผิด และปัญหาด้านความปลอดภัย เพื่อคุ้มครองเงินของท่านและของผู้อื่น ท่านคัดค้านได้",
        ),
        (
            "Preventing fraud",
            "To detect and prevent fraud, misuse and security problems, and so protect your money"
            " and that of others. You may object.",
        ),
    ),
    (
        "device_data",
        "legitimate_interest",
        False,
        ["device", "installation"],
        "as long as the device is linked to the wallet and 90 days after",
        (
            "ข้อมูลอุปกรณ์",
            "จดจำอุปกรณ์และแอปที่ติดตั้ง เพื่อผูกกระเป๋าเงินกับเครื่องเดียว แก้ข้อขัดข้อง และดูแลให้แอปเป็นรุ่นปัจจุบัน ท่านคัดค้านได้",
        ),
        (
            "Device data",
            "To recognise the device and the installed app, so that the wallet stays bound to one"
            " device, faults can be mended and the app kept up to date. You may object.",
        ),
    ),
    (
        "call_recording",
        "legitimate_interest",
        False,
        ["voice", "complaints"],
        "90 days, or with the complaint it belongs to",
        (
            "บันทึกเสียงสนทนา",
            "บันทึกการสนทนากับศูนย์บริการลูกค้าไว้เป็นหลักฐานและเพื่อปรับปรุงการให้คำแนะนำ เราแจ้งเมื่อเริ่มสาย ท่านคัดค้านได้",
        ),
        (
            "Recording of calls",
            "To keep conversations with Customer Service as evidence and to improve our advice. We"
            " tell you when the call begins. You may object.",
        ),
    ),
    (
        "service_improvement",
        "legitimate_interest",
        False,
        ["usage"],
        "only as figures that name nobody",
        (
            "ปรับปรุงและพัฒนาบริการ",
            "จัดทำสถิติที่ไม่ระบุตัวบุคคลเพื่อดูแล ปรับปรุง และพัฒนาบริการ ท่านคัดค้านได้",
        ),
        (
            "Improving the service",
            "To make statistics that name nobody, in order to maintain, improve and develop the"
            " service. You may object.",
        ),
    ),
    (
        "marketing",
        "consent",
        False,
        ["contact", "usage"],
        UNTIL_WITHDRAWN,
        (
            "ข่าวสารและข้อเสนอ",
            "ส่งข่าวสาร ข้อเสนอ รางวัล และแบบสำรวจของไมโครเพย์ถึงท่านทางแอป SMS อีเมล หรือไปรษณีย์ หากไม่ยินยอม ท่านจะไม่ได้รับข้อความเหล่านี้ และบริการอื่นยังเหมือนเดิม",
        ),
        (
            "News and offers",
            "To send you news, offers, rewards and surveys of MicroPay by app, SMS, e-mail or post."
            " If you say no, you receive none of these; everything else stays the same.",
        ),
    ),
    (
        "customised_content",
        "consent",
        False,
        ["transactions", "usage"],
        UNTIL_WITHDRAWN,
        (
            "เนื้อหาเฉพาะสำหรับท่าน",
            "ใช้ประวัติการใช้งานของท่านเพื่อเลือกโฆษณา เนื้อหา และรายการชำระเงินแนะนำ หากไม่ยินยอม ท่านจะเห็นเนื้อหาเดียวกับทุกคน",
        ),
        (
            "Content chosen for you",
            "To use your history to choose adverts, content and suggested payments. If you say no,"
            " you see what everybody sees.",
        ),
    ),
    (
        "view_log",
        "consent",
        False,
        ["usage"],
        UNTIL_WITHDRAWN,
        (
            "บันทึกการเปิดดู",
            "บันทึกว่าท่านเปิดดูเนื้อหาใด เมื่อใด และจากแอปเครื่องใด เพื่อทำสถิติเวลาใช้งาน หากไม่ยินยอม จะไม่มีการบันทึก",
        ),
        (
            "View log",
            "To log which content you open, when and on which installation, for statistics on time"
            " of use. If you say no, nothing is logged.",
        ),
    ),
    (
        "contacts",
        "consent",
        False,
        ["contacts"],
        "not kept beyond matching",
        (
            "รายชื่อผู้ติดต่อ",
            "อ่านหมายเลขในรายชื่อผู้ติดต่อของโทรศัพท์เพื่อหาผู้ที่ใช้ไมโครเพย์ หมายเลขที่ไม่ตรงกับผู้ใช้รายใดจะไม่ถูกเก็บ หากไม่ยินยอม ท่านยังกรอกหมายเลขเองได้",
        ),
        (
            "Contacts",
            "To read the numbers among your phone's contacts and find who uses MicroPay. Numbers"
            " that match nobody are not kept. If you say no, you can still type a number.",
        ),
    ),
    (
        "location_sms",
        "consent",
        False,
        ["location", "contacts"],
        "not kept after sending",
        (
            "ส่งตำแหน่งทาง SMS",
            "ส่งตำแหน่งที่ท่านอยู่ทาง SMS ไปยังบุคคลหนึ่งที่ท่านเลือกเมื่อท่านสั่ง เราไม่เก็บตำแหน่งไว้หลังส่ง หากไม่ยินยอม จะใช้ความสามารถนี้ไม่ได้เพียงอย่างเดียว",
        ),
        (
            "Location by SMS",
            "To send your position by SMS to one person of your choice when you ask for it. The"
            " position is not kept after sending. If you say no, only this feature is off.",
        ),
    ),
    (
        "phone_state",
        "consent",
        False,
        ["device", "network"],
        UNTIL_WITHDRAWN,
        (
            "สถานะโทรศัพท์",
            "ดูว่าโทรศัพท์เชื่อมต่อผ่านเครือข่ายโทรศัพท์เคลื่อนที่หรือ Wi-Fi เพื่อปรับบริการและขั้นตอนยืนยันให้เหมาะสม หากไม่ยินยอม ระบบจะขอ OTP ตามปกติ",
        ),
        (
            "Phone state",
            "To see whether the phone is on the mobile network or on Wi-Fi, to fit the service and"
            " the proof we ask for. If you say no, an OTP is asked for as usual.",
        ),
    ),
    (
        "camera",
        "consent",
        False,
        ["pictures"],
        "pictures stay on your phone",
        (
            "กล้องและรูปภาพ",
            "ใช้กล้องอ่านคิวอาร์โค้ดและบาร์โค้ด และบันทึกรูปลงในอัลบั้มของท่าน ตัวรูปไม่ถูกส่งมาถึงเรา หากไม่ยินยอม ท่านยังกรอกข้อมูลการชำระเงินเองได้",
        ),
        (
            "Camera and pictures",
            "To read QR codes and barcodes with the camera and to save pictures to your own album."
            " The picture is not sent to us. If you say no, you can still type payment details.",
        ),
    ),
    (
        "cookies_statistics",
        "consent",
        False,
        ["cookies", "usage"],
        UNTIL_WITHDRAWN,
        (
            "คุกกี้เพื่อสถิติ",
            "วางคุกกี้บนเว็บไซต์เพื่อนับว่ามีการใช้งานอย่างไร หากไม่ยินยอม จะใช้เฉพาะคุกกี้ที่จำเป็น",
        ),
        (
            "Cookies for statistics",
            "To set cookies on the website that count how it is used. If you say no, only necessary"
            " cookies are set.",
        ),
    ),
    (
        "cookies_advertising",
        "consent",
        False,
        ["cookies", "usage"],
        UNTIL_WITHDRAWN,
        (
            "คุกกี้เพื่อโฆษณา",
            "ให้เราและคู่ค้าวางคุกกี้บนเว็บไซต์เพื่อเลือกและวัดผลโฆษณา หากไม่ยินยอม จะใช้เฉพาะคุกกี้ที่จำเป็น",
        ),
        (
            "Cookies for advertising",
            "To let us and partners set cookies on the website that choose and measure adverts. If"
            " you say no, only necessary cookies are set.",
        ),
    ),
]

RULES = [
    Seed(
        "consent.fee_notice_days",
        "30",
        "days",
        "MicroPay policy document, disclosure of fees: a change is announced at least 30 days"
        " before it takes effect.",
    ),
]


def add_services(apps, schema_editor):
    model = apps.get_model("consent", "Service").objects.using(schema_editor.connection.alias)
    for service in SERVICES:
        model.update_or_create(code=service["code"], defaults=service)


def add_purposes(apps, schema_editor):
    alias = schema_editor.connection.alias
    purposes = apps.get_model("consent", "Purpose").objects.using(alias)
    texts = apps.get_model("consent", "PurposeText").objects.using(alias)
    for place, (code, basis, required, data, retention, thai, english) in enumerate(PURPOSES, 1):
        purposes.update_or_create(
            code=code,
            defaults={
                "service_id": "micropay",
                "position": place,
                "lawful_basis": basis,
                "required": required,
                "data_categories": data,
                "retention": retention,
            },
        )
        for language, (title, words) in (("th", thai), ("en", english)):
            body = f"{title}\n\n{words}"
            texts.get_or_create(
                purpose_id=code,
                language=language,
                number=1,
                defaults={
                    "title": title,
                    "body": body,
                    "sha256": hashlib.sha256(body.encode()).hexdigest(),
                    "effective_at": FROM_THE_START,
                },
            )


class Migration(migrations.Migration):
    dependencies = [("consent", "0002_guards"), ("core", "0003_rules")]

    # Backwards the rows stay until their tables go: people's decisions refer to them.
    operations = [
        migrations.RunPython(add_services, migrations.RunPython.noop),
        migrations.RunPython(add_purposes, migrations.RunPython.noop),
        migrations.RunPython(
            lambda apps, _: seed(apps, RULES), lambda apps, _: unseed(apps, RULES)
        ),
    ]
