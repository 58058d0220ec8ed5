"""Invented values for the papers, as `Form.fill` gives them."""

from datetime import date, datetime
from typing import Any

from forms.registry import FORMS, form
from forms.source import Source
from forms.spec import Values
from reports.document import Document
from reports.paper import paper
from tests import graphs, matter_graphs

CREATED = datetime(2026, 3, 5, 9, 30)
COMMITTEE = "云溪县青石坪镇人民调解委员会"
NUMBER = "(2026)青石坪人调字第12号"
RARE = "龑堃喆淼犇䶮㛃𠅤"
FACTS = (
    "2026年2月11日，申请人陈小燕（身份证号530113198002120012）与被申请人罗大成因宅基地相邻通道的使用发生争议。"
    "陈小燕称罗大成在通道上堆放砂石，影响其通行；罗大成称该通道为其宅基地范围，双方多次协商未果，发生口角。"
    "经现场勘验，争议通道宽约1.8米，长约12米，系两户历史上共同使用的“公共通道”，未列入任何一方的宅基地"
    "使用权证范围——双方对此均无异议。"
)
TERMS = (
    "罗大成于2026年3月31日前自行清除堆放在争议通道上的全部砂石，恢复通道原状，费用自理；",
    (
        "罗大成一次性赔偿陈小燕误工损失、车辆维修费等各项损失共计人民币10000元（大写：壹万元整），"
        "其中5000元于2026年4月10日前支付，余款5000元于2026年6月30日前付清；"
    ),
    "双方今后共同使用、共同维护该通道，任何一方不得再在通道上堆放物品或者设置障碍；",
    "双方就本纠纷再无其他争议，互不追究责任。",
)
NAMES = ("陈小燕", "罗大成", "王龑", "欧阳堃喆")


def party(name: str, **values: Any) -> Values:
    return {
        "kind": "person",
        "name": name,
        "sex": "男",
        "ethnic_group": "汉族",
        "age": "46",
        "occupation": "务农",
        "phone": "13812345678",
        "address": "云溪县青石坪镇石桥村委会大箐小组23号",
        **values,
    }


def names(count: int) -> tuple[str, ...]:
    return (*NAMES, *(f"张家{number}" for number in range(5, count + 1)))[:count]


def agreement_values(count: int = 2, **changes: Any) -> Values:
    """Return an agreement between so many parties."""
    return {
        "committee": COMMITTEE,
        "number": NUMBER,
        "parties": tuple(party(name) for name in names(count)),
        "dispute": FACTS,
        "terms": tuple({"words": words} for words in TERMS),
        "performance": "以银行转账方式履行，时限见上述各条。",
        "copies": "三",
        "signing_parties": names(count),
        "signing_mediators": ("周明远",),
        "signing_recorders": ("孙小雅",),
        "date": date(2026, 3, 5),
        **changes,
    }


def agreement(count: int = 2, **changes: Any) -> Document:
    return paper(form("agreement").spec, agreement_values(count, **changes), created=CREATED)


def registration(**changes: Any) -> Document:
    """Return a registration sheet, a paper with a grid."""
    values = {
        "committee": COMMITTEE,
        "accepted_on": date(2026, 2, 12),
        "basis": "依当事人申请",
        "party_names": "陈小燕、罗大成",
        "dispute": "邻里纠纷",
        "source": "①当事人申请√　②人民调解委员会主动调解　③接受委托移送调解",
        "facts": FACTS,
        "signing_parties": ("陈小燕", "罗大成"),
        "signing_registrars": ("孙小雅",),
        "date": date(2026, 2, 12),
        **changes,
    }
    return paper(form("registration").spec, values, created=CREATED, header=NUMBER)


def application(**changes: Any) -> Document:
    values = {
        "committee": COMMITTEE,
        "applicants": (party("陈小燕"),),
        "respondents": (
            party("云溪县青禾农资有限公司", kind="organisation", head_name="罗大成", head_post="经理"),
        ),
        "facts": FACTS,
        "demands": "1、清除砂石，恢复通行；\n2、赔偿损失10000元。",
        "signing_parties": ("陈小燕",),
        "date": date(2026, 2, 11),
        **changes,
    }
    return paper(form("application").spec, values, created=CREATED)


def record(lines: int = 12, **changes: Any) -> Document:
    values = {
        "committee": COMMITTEE,
        "time": "2026年3月5日9时30分至11时20分",
        "place": "青石坪镇人民调解室",
        "party_names": "陈小燕、罗大成",
        "participants": "石桥村村委会主任杨国栋",
        "rights_told": True,
        "record": "\n".join(
            f"{'陈小燕' if n % 2 else '罗大成'}：{FACTS[n * 7 : n * 7 + 60]}" for n in range(lines)
        ),
        "result": "双方达成调解协议。",
        "signing_parties": ("陈小燕", "罗大成"),
        "signing_mediators": ("周明远",),
        "signing_recorders": ("孙小雅",),
        "date": date(2026, 3, 5),
        **changes,
    }
    return paper(form("mediation_record").spec, values, created=CREATED)


def contents(count: int = 13) -> Document:
    rows = tuple(
        {"ordinal": str(n), "title": f"第{n}份文书", "pages": f"{n}-{n + 1}", "remark": ""}
        for n in range(1, count + 1)
    )
    return paper(form("contents").spec, {"committee": COMMITTEE, "rows": rows}, created=CREATED)


def cover() -> Document:
    values = {
        "committee": COMMITTEE,
        "title": "陈小燕与罗大成邻里纠纷",
        "number": NUMBER,
        "mediators": "周明远、何秀兰",
        "period": "2026年2月12日至2026年3月5日",
        "filed_by": "孙小雅",
        "filed_on": date(2026, 7, 1),
        "retention": "长期",
        "remark": "",
    }
    return paper(form("cover").spec, values, created=CREATED)


def summary(length: int = 120) -> Document:
    text = (FACTS * 4)[:length]
    values = {
        "committee": COMMITTEE,
        "number": NUMBER,
        "dispute": "邻里纠纷",
        "title": "陈小燕与罗大成邻里纠纷",
        "source": "当事人申请",
        "mediators": "周明远",
        "began_on": date(2026, 2, 12),
        "closed_on": date(2026, 7, 1),
        "parties": (
            {"role": "申请人", "name": "陈小燕", "id_number": "530113********0012", "address": "石桥村"},
            {"role": "被申请人", "name": "罗大成", "id_number": "530113********0039", "address": "石桥村"},
        ),
        "facts": text,
        "course": "2026年2月12日登记；2026年2月12日受理；召开调解会1次。",
        "result": text,
        "performance": "第1条已履行。第2条应付10000元，已付5000元。",
        "visits": "2026年4月15日回访：部分履行，满意。",
        "retention": "长期",
        "state": "已结案",
        "signing_mediators": ("周明远",),
        "date": date(2026, 7, 1),
    }
    return paper(form("case_summary").spec, values, created=CREATED)


def of_matter(code: str, **changes: Any) -> Document:
    """Return a paper of a backlog case that went all the way, such as its plan."""
    case = matter_graphs.whole_matter()
    source = Source(case=case, office=graphs.office(), subject_id=form(code).subjects(case)[0])
    return paper(form(code).spec, {**form(code).fill(source), **changes}, created=CREATED)


def plan() -> Document:
    """Return a plan of several pages."""
    findings = "经查，该户2009年因水库建设搬迁，原始登记册载明承包地11.6亩，补偿时按8.4亩计算，少计3.2亩。"
    return of_matter(
        "plan",
        heading="关于赵德顺等12人反映青石坪水库移民安置补偿款发放问题的化解方案",
        findings=findings * 3,
        risk="风险等级为橙色。由村网格员每周走访一次，发现苗头及时报告。",
        visits="化解后7天、30天、90天、180天各回访一次。",
        date=date(2026, 3, 15),
    )


def opinion() -> Document:
    return of_matter(
        "opinion",
        facts="该户原始登记册载明承包地11.6亩，补偿时按8.4亩计算，少计3.2亩，投诉请求有事实根据。",
        result="由镇移民站于2026年5月30日前补发土地补偿款12800元。",
        law="《大中型水利水电工程建设征地补偿和移民安置条例》第二十二条。",
    )


def filled() -> dict[str, Document]:
    """Return every paper of a mediation and of a backlog case that went all the way, by name."""
    found = {}
    for case in (graphs.whole_case(), matter_graphs.whole_matter()):
        for code, one in FORMS.items():
            for number in one.subjects(case):
                source = Source(
                    case=case,
                    office=graphs.office(),
                    subject_id=number,
                    households=matter_graphs.households(),
                )
                document = paper(one.spec, one.fill(source), created=CREATED, header=NUMBER)
                found[f"{code}-{number}-{case.kind.value}"] = document
    return found
