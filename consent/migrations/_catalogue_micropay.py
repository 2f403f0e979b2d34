"""MicroPay's purposes as the catalogue tells them: what the first ones lacked, and new ones.

Attributes: retention in Thai, recipients, effect of withdrawing (each Thai and English), and the
paragraph of the service's document.
"""

TEN_YEARS_TH = "10 ปีหลังปิดกระเป๋าเงิน"
UNTIL_TH = "จนกว่าจะถอนความยินยอม"
BANK = ("ธนาคารไทยเครดิต จำกัด (มหาชน)", "Thai Credit Bank Public Company Limited")
PARTNERS = ("คู่ค้าที่มีสัญญากับเราและระบุไว้ในตารางคุกกี้", "partners under contract, named in the list of cookies")
NOBODY = ("", "")
NOTHING = ("", "")

# code: (retention_th, recipients, effect, source)
ATTRIBUTES = {
    "service_operation": (TEN_YEARS_TH, NOBODY, NOTHING, "000 2.1(2), (1.1)"),
    "identity_verification": (TEN_YEARS_TH, BANK, NOTHING, "000 system part 3"),
    "legal_duty": (
        TEN_YEARS_TH,
        ("หน่วยงานของรัฐที่มีอำนาจตามกฎหมาย", "authorities with power by law"),
        NOTHING,
        "000 2.1(3), 2.4",
    ),
    "fraud_prevention": (
        TEN_YEARS_TH,
        NOBODY,
        ("เราจะพิจารณาคำคัดค้านและตอบพร้อมเหตุผล", "We weigh your objection and answer with reasons."),
        "000 2.1(3)(3)",
    ),
    "device_data": (
        "ตลอดเวลาที่เครื่องผูกกับกระเป๋าเงิน และ 90 วันหลังจากนั้น",
        NOBODY,
        ("เราจะพิจารณาคำคัดค้านและตอบพร้อมเหตุผล", "We weigh your objection and answer with reasons."),
        "000 (1.2.1)",
    ),
    "call_recording": (
        "90 วัน หรือพร้อมเรื่องร้องเรียนที่เกี่ยวข้อง",
        NOBODY,
        ("ท่านติดต่อเราเป็นลายลักษณ์อักษรแทนได้", "You can write to us instead."),
        "000 2.1(2)",
    ),
    "service_improvement": (
        "เฉพาะตัวเลขที่ไม่ระบุตัวบุคคล",
        NOBODY,
        ("การใช้งานของท่านจะไม่ถูกนับ", "Your use is not counted."),
        "000 2.1(2)",
    ),
    "marketing": (
        UNTIL_TH,
        NOBODY,
        ("ข่าวสารและข้อเสนอหยุดทันที บริการอื่นเหมือนเดิม", "News and offers stop at once; nothing else changes."),
        "000 2.1(2), (1)",
    ),
    "customised_content": (
        UNTIL_TH,
        NOBODY,
        ("ท่านเห็นเนื้อหาเดียวกับทุกคน", "You see what everybody sees."),
        "000 2.1(2), (1)",
    ),
    "view_log": (
        UNTIL_TH,
        NOBODY,
        ("เราหยุดบันทึก และลบบันทึกเดิม", "We stop logging and delete what was logged."),
        "000 (1.2.2)",
    ),
    "contacts": (
        "ไม่เก็บหลังเทียบหมายเลข",
        NOBODY,
        ("การค้นหาจากรายชื่อผู้ติดต่อปิด ท่านกรอกหมายเลขเองได้", "Matching ends; you can type a number."),
        "000 (1.2.3)",
    ),
    "location_sms": (
        "ไม่เก็บหลังส่ง",
        ("ผู้รับ SMS ที่ท่านเลือก", "the SMS recipient you choose"),
        ("ส่งตำแหน่งทาง SMS ไม่ได้", "Your location cannot be sent by SMS."),
        "000 (1.2.6)",
    ),
    "phone_state": (
        UNTIL_TH,
        NOBODY,
        ("ระบบขอ OTP ตามปกติ", "A one-time code is asked for as usual."),
        "000 (1.2.4)",
    ),
    "camera": (
        "รูปอยู่ในโทรศัพท์ของท่าน",
        NOBODY,
        ("ท่านกรอกข้อมูลการชำระเงินเอง", "You type payment details yourself."),
        "000 (1.2.5)",
    ),
    "cookies_statistics": (
        UNTIL_TH,
        PARTNERS,
        ("คุกกี้เพื่อสถิติถูกลบ", "Statistics cookies are removed."),
        "000 (1.2.7)",
    ),
    "cookies_advertising": (
        UNTIL_TH,
        PARTNERS,
        ("คุกกี้เพื่อโฆษณาถูกลบ", "Advertising cookies are removed."),
        "000 (1.2.7)",
    ),
}

# code, basis, required, sensitive, categories, retention (en), retention (th), recipients, effect,
# source, (title, words) Thai, (title, words) English
PURPOSES = [
    (
        "service_maintenance",
        "legitimate_interest",
        False,
        False,
        ["device", "installation", "access_log"],
        "90 days",
        "90 วัน",
        NOBODY,
        ("เราจะพิจารณาคำคัดค้านและตอบพร้อมเหตุผล", "We weigh your objection and answer with reasons."),
        "000 2.1(2)",
        (
            "ดูแลให้ระบบใช้งานได้",
            "ตรวจหาข้อขัดข้อง แก้ไข และสำรองข้อมูล เพื่อให้บริการพร้อมใช้และข้อมูลถูกต้อง ท่านคัดค้านได้",
        ),
        (
            "Keeping the service running",
            "To find and mend faults and to back data up, so that the service stays available and"
            " its data correct. You may object.",
        ),
    ),
    (
        "service_protection",
        "legitimate_interest",
        False,
        False,
        ["device", "access_log", "network"],
        "90 days, or as long as an incident is examined",
        "90 วัน หรือตลอดเวลาที่ตรวจสอบเหตุ",
        NOBODY,
        ("เราจะพิจารณาคำคัดค้านและตอบพร้อมเหตุผล", "We weigh your objection and answer with reasons."),
        "000 2.1(2), 2.2",
        (
            "ป้องกันระบบ",
            "ป้องกันการเข้าถึงโดยไม่ได้รับอนุญาต การบุกรุก และการทำลายข้อมูล ท่านคัดค้านได้",
        ),
        (
            "Protecting the service",
            "To keep out intruders and prevent loss of data. You may object.",
        ),
    ),
    (
        "service_development",
        "legitimate_interest",
        False,
        False,
        ["usage"],
        "only as figures that name nobody",
        "เฉพาะตัวเลขที่ไม่ระบุตัวบุคคล",
        NOBODY,
        ("การใช้งานของท่านจะไม่ถูกนับ", "Your use is not counted."),
        "000 2.1(2)",
        (
            "พัฒนาบริการใหม่",
            "ใช้ตัวเลขรวมที่ไม่ระบุตัวบุคคลเพื่อคิดบริการใหม่ ท่านคัดค้านได้",
        ),
        (
            "Developing new services",
            "To think of new services from totals that name nobody. You may object.",
        ),
    ),
    (
        "rights_and_claims",
        "legitimate_interest",
        False,
        False,
        ["identity", "contact", "transactions", "complaints"],
        "until the claim is settled or out of time",
        "จนกว่าข้อเรียกร้องจะสิ้นสุดหรือขาดอายุความ",
        ("ที่ปรึกษากฎหมายและศาล", "legal counsel and courts"),
        ("เราจะพิจารณาคำคัดค้านและตอบพร้อมเหตุผล", "We weigh your objection and answer with reasons."),
        "000 2.1(3)(2), (4)",
        (
            "คุ้มครองสิทธิของบริษัทและผู้ใช้บริการ",
            "ตรวจสอบการละเมิดข้อกำหนด และตั้งหรือต่อสู้ข้อเรียกร้องเมื่อมีข้อพิพาท ท่านคัดค้านได้",
        ),
        (
            "Protecting the rights of the company and its users",
            "To look into breaches of the terms and to make or defend claims in a dispute. You may"
            " object.",
        ),
    ),
    (
        "advice_email",
        "consent",
        False,
        False,
        ["contact", "complaints"],
        "until consent is withdrawn",
        UNTIL_TH,
        NOBODY,
        ("เราไม่ส่งคำแนะนำทางอีเมลอีก", "We send no more advice by e-mail."),
        "000 2.1(2)",
        (
            "คำแนะนำทางอีเมล",
            "เก็บอีเมลที่ท่านแจ้งไว้เพื่อส่งคำแนะนำการใช้งานและวิธีแก้ปัญหา หากไม่ยินยอม ท่านยังโทรถามได้",
        ),
        (
            "Advice by e-mail",
            "To keep the e-mail address you gave and send advice on using MicroPay and on solving"
            " problems. If you say no, you can still call.",
        ),
    ),
    (
        "advert_interaction",
        "consent",
        False,
        False,
        ["usage", "device"],
        "until consent is withdrawn",
        UNTIL_TH,
        NOBODY,
        ("การเห็นและการแตะโฆษณาไม่ถูกบันทึกอีก", "Views and taps are no longer logged."),
        "000 (1.2)",
        (
            "บันทึกการโต้ตอบกับโฆษณา",
            "บันทึกว่าท่านเห็นหรือแตะโฆษณาใด เพื่อวัดผลและเลือกให้เหมาะขึ้น หากไม่ยินยอม จะไม่มีการบันทึก",
        ),
        (
            "Log of advert interaction",
            "To log which adverts you saw or tapped, to measure them and choose better. If you say"
            " no, nothing is logged.",
        ),
    ),
    (
        "app_update",
        "contract",
        True,
        False,
        ["installation", "device"],
        "as long as the app is installed and 90 days after",
        "ตลอดเวลาที่ติดตั้งแอป และ 90 วันหลังจากนั้น",
        NOBODY,
        NOTHING,
        "000 (1.2.8)",
        (
            "ปรับปรุงแอปให้เป็นรุ่นปัจจุบัน",
            "ใช้หมายเลขเฉพาะของแอปที่ติดตั้ง เมื่อแอปติดต่อเรา เพื่อส่งรุ่น นโยบาย ค่าธรรมเนียม และค่าที่ตั้งไว้ล่าสุด",
        ),
        (
            "Keeping the app up to date",
            "To use the number of the installed app, whenever it contacts us, to hand over the"
            " newest build, policies, fees and settings.",
        ),
    ),
    (
        "third_person_contact",
        "consent",
        False,
        False,
        ["contact", "third_person"],
        "until you or the person removes it",
        "จนกว่าท่านหรือบุคคลนั้นจะลบ",
        NOBODY,
        ("รายชื่อผู้ติดต่อฉุกเฉินของท่านถูกลบ", "Your emergency contacts are deleted."),
        "003 4.4; 000 (1.2.6)",
        (
            "ผู้ติดต่อฉุกเฉิน",
            "เก็บชื่อและหมายเลขของบุคคลที่ท่านรับรองว่ายินยอม เพื่อติดต่อเมื่อมีเหตุฉุกเฉินหรือเป็นผู้รับ SMS บุคคลนั้นลบออกเองได้ หากไม่ยินยอม เราไม่เก็บข้อมูลของผู้ใด",
        ),
        (
            "Emergency contact",
            "To keep name and number of a person who, as you attest, agreed, to reach in an"
            " emergency or by SMS. That person can remove it. If you say no, nobody's is kept.",
        ),
    ),
]
