"""Categories of personal data, what each service holds sensitive, the fields of forms, cookies."""

# code, Thai, English, sensitive by PDPA s.26
CATEGORIES = [
    ("identity", "ชื่อและข้อมูลระบุตัวตน", "Name and identity", False),
    ("contact", "ข้อมูลติดต่อ", "Contact details", False),
    ("account", "บัญชีผู้ใช้", "Account", False),
    ("transactions", "รายการทางการเงิน", "Transactions", False),
    ("national_id", "หมายเลขประจำตัวประชาชน", "National ID number", False),
    ("issued_numbers", "หมายเลขที่หน่วยงานออกให้", "Numbers issued by authorities", False),
    ("nationality", "สัญชาติ", "Nationality", False),
    ("bank_card", "บัญชีธนาคารและบัตร", "Bank and card details", False),
    ("financial", "ข้อมูลทางการเงิน", "Financial data", False),
    ("verification_evidence", "หลักฐานยืนยันตัวตน", "Evidence of verification", False),
    ("complaints", "เรื่องร้องเรียนและความเห็น", "Complaints and feedback", False),
    ("device", "ข้อมูลอุปกรณ์", "Device data", False),
    ("installation", "หมายเลขแอปที่ติดตั้ง", "Number of the installed app", False),
    ("network", "เครือข่ายที่ใช้", "Network in use", False),
    ("access_log", "บันทึกการเข้าใช้", "Access log", False),
    ("voice", "เสียงสนทนา", "Recorded voice", False),
    ("messages", "ข้อความสนทนา", "Chat messages", False),
    ("usage", "ประวัติการใช้งาน", "History of use", False),
    ("contacts", "รายชื่อผู้ติดต่อ", "Phone contacts", False),
    ("third_person", "ข้อมูลของบุคคลอื่น", "Data of another person", False),
    ("location", "ตำแหน่งที่ตั้ง", "Location", False),
    ("pictures", "รูปภาพ", "Pictures", False),
    ("cookies", "คุกกี้", "Cookies", False),
    ("demographics", "ข้อมูลประชากรศาสตร์", "Demographics", False),
    ("marital_status", "สถานภาพสมรส", "Marital status", False),
    ("social_profile", "ข้อมูลจากสื่อสังคมออนไลน์", "Social-media profile", False),
    ("event_material", "ภาพ เสียง วิดีโอจากกิจกรรม", "Pictures, sound, video of events", False),
    ("race", "เชื้อชาติ", "Race or ethnic origin", True),
    ("religion", "ศาสนาและความเชื่อ", "Religion or belief", True),
    ("criminal_record", "ประวัติอาชญากรรม", "Criminal record", True),
    ("health", "ข้อมูลสุขภาพ", "Health", True),
    ("disability", "ความพิการ", "Disability", True),
    ("biometrics", "ข้อมูลชีวภาพ", "Biometrics", True),
    ("genetic", "ข้อมูลพันธุกรรม", "Genetic data", True),
    ("political_opinion", "ความคิดเห็นทางการเมือง", "Political opinion", True),
    ("sexual_behaviour", "พฤติกรรมทางเพศ", "Sexual behaviour", True),
    ("trade_union", "สหภาพแรงงาน", "Trade-union membership", True),
]
LAW = "PDPA s.26"
SENSITIVE = [
    *((service, code, LAW) for service in ("micropay", "qper") for code, _, _, by_law in CATEGORIES if by_law),
    ("qper", "national_id", "QPER document 4.2"),
    ("qper", "financial", "QPER document 4.2"),
    ("qper", "marital_status", "QPER document 4.2"),
]

_KYC = "Anti-Money Laundering Act, rules on customer due diligence; BOT SorNorChor 1/2563"
_NO_ACCOUNT = ("เปิดบัญชีไม่ได้", "The account cannot be opened.")
_NOT_SENT = ("ทำรายการนี้ไม่ได้", "This cannot be carried out.")
_NOTHING = ("ไม่มีผลต่อบริการอื่น", "Nothing else depends on it.")

# service, form, field, category, purpose, need, legal reference, consequence (Thai, English)
FIELDS = [
    ("micropay", "registration", "phone", "contact", "service_operation", "contract", "", _NO_ACCOUNT),
    ("micropay", "registration", "given_name", "identity", "identity_verification", "law", _KYC, _NO_ACCOUNT),
    ("micropay", "registration", "family_name", "identity", "identity_verification", "law", _KYC, _NO_ACCOUNT),
    ("micropay", "registration", "birth_date", "identity", "identity_verification", "law", _KYC, _NO_ACCOUNT),
    ("micropay", "registration", "national_id", "national_id", "identity_verification", "law", _KYC, _NO_ACCOUNT),
    ("micropay", "registration", "address", "contact", "identity_verification", "law", _KYC, _NO_ACCOUNT),
    ("micropay", "registration", "occupation", "demographics", "identity_verification", "law", _KYC, _NO_ACCOUNT),
    ("micropay", "registration", "workplace", "demographics", "service_operation", "optional", "", _NOTHING),
    (
        "micropay", "registration", "email", "contact", "service_operation", "optional", "",
        ("เราแจ้งท่านทาง SMS แทน", "We write to you by SMS instead."),
    ),
    ("micropay", "profile", "picture", "pictures", "service_operation", "optional", "", _NOTHING),
    (
        "micropay", "verification", "card", "verification_evidence", "identity_verification", "law", _KYC,
        ("กระเป๋าเงินอยู่ที่ระดับต่ำสุด", "The wallet stays at its lowest tier."),
    ),
    ("micropay", "bank_account", "bank_code", "bank_card", "service_operation", "contract", "", _NOT_SENT),
    ("micropay", "bank_account", "number", "bank_card", "service_operation", "contract", "", _NOT_SENT),
    ("micropay", "complaint", "text", "complaints", "legal_duty", "contract", "", _NOT_SENT),
    (
        "micropay", "complaint", "contact", "contact", "legal_duty", "optional", "",
        ("เราแจ้งผลให้ท่านทราบไม่ได้", "We cannot tell you the outcome."),
    ),
    ("micropay", "guardianship", "minor", "identity", "identity_verification", "law", "PDPA s.20", _NO_ACCOUNT),
    ("micropay", "guardianship", "evidence", "verification_evidence", "identity_verification", "law", "PDPA s.20", _NO_ACCOUNT),
    ("micropay", "contact_person", "name", "third_person", "third_person_contact", "optional", "", _NOTHING),
    ("micropay", "contact_person", "phone", "third_person", "third_person_contact", "optional", "", _NOTHING),
    ("qper", "registration", "name", "identity", "qper_account", "contract", "", _NO_ACCOUNT),
    ("qper", "registration", "phone", "contact", "qper_account", "contract", "", _NO_ACCOUNT),
    ("qper", "registration", "email", "contact", "qper_account", "contract", "", _NO_ACCOUNT),
    (
        "qper", "provider", "picture", "pictures", "qper_suitability", "optional", "",
        ("ท่านเสนอบริการที่ต้องผ่านการประเมินไม่ได้", "You cannot offer services that need this check."),
    ),
    (
        "qper", "provider", "criminal_record", "criminal_record", "qper_suitability", "optional", "",
        ("ท่านเสนอบริการที่ต้องผ่านการประเมินไม่ได้", "You cannot offer services that need this check."),
    ),
    ("qper", "survey", "age", "demographics", "qper_demographics", "optional", "", _NOTHING),
    ("qper", "survey", "sex", "demographics", "qper_demographics", "optional", "", _NOTHING),
    ("qper", "survey", "marital_status", "marital_status", "qper_demographics", "optional", "", _NOTHING),
    ("qper", "survey", "occupation", "demographics", "qper_demographics", "optional", "", _NOTHING),
    ("qper", "survey", "income", "financial", "qper_demographics", "optional", "", _NOTHING),
]

_COMPANY = "MicroPay"
_HALF_A_YEAR = 180 * 24 * 3600
# name, setter, set by, purpose, Thai, English, life in seconds
COOKIES = [
    ("sessionid", "company", _COMPANY, None, "จดจำขั้นตอนที่ท่านกำลังทำบนเว็บไซต์", "Remembers the steps you are taking on the website.", None),
    ("csrftoken", "company", _COMPANY, None, "ป้องกันไม่ให้ผู้อื่นส่งแบบฟอร์มแทนท่าน", "Keeps others from sending forms in your name.", 365 * 24 * 3600),
    ("messages", "company", _COMPANY, None, "แสดงข้อความหนึ่งครั้งหลังส่งแบบฟอร์ม", "Shows a message once after a form.", None),
    ("django_language", "company", _COMPANY, None, "จดจำภาษาที่ท่านเลือก", "Remembers the language you chose.", None),
    ("cookie_choice", "company", _COMPANY, None, "จดจำว่าท่านเลือกคุกกี้อย่างไร", "Remembers what you decided on cookies.", _HALF_A_YEAR),
]
