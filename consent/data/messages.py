"""What consent writes to people."""

from __future__ import annotations

from micropay.core.messages import Template

MESSAGE_SOURCE = "consent.data_from_elsewhere"
MESSAGE_CAMPAIGN = "consent.campaign"
# In every marketing message, with the service that sends it and how that service is reached.
WAY_OUT = {
    "th": "ไม่ต้องการรับข่าวสารจาก {service}: ปิดได้ในแอปหรือเว็บไซต์ หน้าความยินยอมของฉัน หรือติดต่อ {contact}",
    "en": "To get no more of these from {service}: My consents in the app or on the website, or"
    " {contact}.",
}
# By whether the version reduces rights.
MESSAGE_COMING = {False: "consent.policy_coming", True: "consent.policy_asks"}
# No links: banks' rule against them holds for messages of ours too.
_NO_TITLE = {"th": "", "en": ""}
TEMPLATES = {
    MESSAGE_COMING[False]: Template(
        title={"th": "ฉบับใหม่: {title}", "en": "A new version: {title}"},
        body={
            "th": "{title} มีฉบับใหม่ เริ่มใช้ {day} โปรดเปิดแอปเพื่ออ่านและดูส่วนที่เปลี่ยน",
            "en": "{title} has a new version from {day}. Please open the app to read it and to see"
            " what changed.",
        },
    ),
    MESSAGE_COMING[True]: Template(
        title={"th": "ขอให้ท่านพิจารณา: {title}", "en": "Please decide: {title}"},
        body={
            "th": "{title} ฉบับใหม่เริ่มใช้ {day} และลดสิทธิบางอย่างของท่าน"
            " ฉบับนี้จะผูกพันท่านต่อเมื่อท่านยอมรับในแอปเท่านั้น"
            " หากไม่ยอมรับ ฉบับเดิมยังใช้กับท่าน หรือท่านปิดบัญชีและรับเงินคืนได้",
            "en": "{title} has a new version from {day} that reduces some of your rights. It binds"
            " you only if you accept it in the app. If you do not, the present version stays"
            " yours, or you may close the account and be paid out.",
        },
    ),
    MESSAGE_CAMPAIGN: Template(
        title={"th": "{title}", "en": "{title}"},
        body={"th": "{body}\n\n{way_out}", "en": "{body}\n\n{way_out}"},
    ),
    MESSAGE_SOURCE: Template(
        title={"th": "ข้อมูลของท่านจากแหล่งอื่น", "en": "Data about you from elsewhere"},
        body={
            "th": "เราได้รับข้อมูลเกี่ยวกับท่านจากแหล่งอื่น"
            " เปิดแอป เมนูข้อมูลของฉัน เพื่อดูว่าเป็นข้อมูลใด จากใคร และใช้ทำอะไร",
            "en": "We received data about you from somebody else. Open the app, My data, to see"
            " which data, from whom and what it is used for.",
        },
    ),
    "consent.request_received": Template(
        title=_NO_TITLE,
        body={
            "th": "ไมโครเพย์ได้รับคำขอเกี่ยวกับข้อมูลส่วนบุคคลของท่าน เลขที่ {number} จะตอบภายใน {due}",
            "en": "MicroPay received your data request {number}. You get an answer by {due}.",
        },
    ),
    "consent.request_extended": Template(
        title=_NO_TITLE,
        body={
            "th": "คำขอ {number} ต้องใช้เวลาเพิ่ม จะตอบภายใน {due} เพราะ {reason}",
            "en": "Your data request {number} takes longer, until {due}: {reason}",
        },
    ),
    "consent.request_answered": Template(
        title=_NO_TITLE,
        body={
            "th": "คำขอ {number} มีคำตอบแล้ว โปรดดูในแอปหรือหน้าสิทธิในข้อมูลของเว็บไซต์ไมโครเพย์",
            "en": "Your data request {number} is answered. Please look in the app or on the data"
            " rights page of MicroPay's website.",
        },
    ),
    "consent.review_overdue": Template(
        title={"th": "การทบทวนเลยกำหนด: {topic}", "en": "Review overdue: {topic}"},
        body={
            "th": "หัวข้อ {topic} ของการทบทวนประจำไตรมาสเลยกำหนดวันที่ {due}",
            "en": "The point {topic} of the quarterly review was due on {due}.",
        },
    ),
    "consent.merger": Template(
        title=_NO_TITLE,
        body={"th": "ไมโครเพย์: {words}", "en": "MicroPay: {words}"},
    ),
}
