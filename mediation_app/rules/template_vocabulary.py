"""The slots there are, group by group, and those that a template in place of one of our papers must show."""

from collections.abc import Mapping
from datetime import date, datetime
from types import MappingProxyType

from mediation_app.rules.template_slots import CODE, FREE, TODAY, VERSION, Slot, SlotKind

_DATE, _MONEY, _LIST, _RECORD = SlotKind.DATE, SlotKind.MONEY, SlotKind.LIST, SlotKind.RECORD


def _text(name: str, meaning: str, sample: str) -> Slot:
    return Slot(name=name, meaning=meaning, sample=sample)


def _day(name: str, meaning: str, sample: date = date(2026, 3, 5)) -> Slot:
    return Slot(name=name, kind=_DATE, meaning=meaning, sample=sample)


_ORDINAL = Slot(name="序号", kind=SlotKind.NUMBER, meaning="在列表里的第几个", sample=1)

PERSON = (
    _ORDINAL,
    _text("身份", "申请人、被申请人、代理人……", "申请人"),
    _text("姓名", "姓名；单位为名称", "陈小燕"),
    _text("性别", "男、女", "女"),
    _text("民族", "", "汉族"),
    _text("年龄", "登记时的年龄", "38岁"),
    _text("职业或职务", "", "务农"),
    _text("联系方式", "电话", "13800000000"),
    _text("单位或住址", "", "云溪县青石坪镇石桥村"),
    _text("证件种类", "", "居民身份证"),
    _text("证件号码", "身份证号或统一社会信用代码", "530000198803050000"),
    _day("出生日期", "", date(1988, 3, 5)),
    Slot(name="是单位", kind=SlotKind.TICK, meaning="单位为是，个人为否", sample=False),
    _text("法定代表人", "单位的法定代表人或负责人", ""),
    _text("代表人职务", "法定代表人或负责人的职务", ""),
    _text("法定代理人", "替他说话的法定代理人，几人用顿号隔开", ""),
    _text("委托代理人", "替他说话的委托代理人，几人用顿号隔开", "王五"),
    _text("签名", "签名处印的名字", "陈小燕"),
    _text("备注", "", ""),
)
"""What is known of somebody in the case: the seven fields of the ministry's forms, and more."""

_AGENT = (
    *PERSON,
    _text("代理谁", "被代理的当事人", "罗大成"),
    _text("代理权限", "一般授权或特别授权", "特别授权"),
)

_INSTALMENT = (
    _ORDINAL,
    _day("期限", "应当履行的日期", date(2026, 3, 31)),
    Slot(name="金额", kind=_MONEY, meaning="这一期的金额", sample=1_000_000),
)

_TERM = (
    _ORDINAL,
    _text("内容", "这一条的文字", "罗大成向陈小燕支付10000元（大写：壹万元整）。"),
    _text("种类", "付款、做某事、不做某事", "付款"),
    _text("义务人", "谁履行", "罗大成"),
    _text("权利人", "向谁履行", "陈小燕"),
    Slot(name="金额", kind=_MONEY, meaning="这一条的金额", sample=1_000_000),
    _text("付款方式", "现金、转账……", "转账"),
    _day("期限", "最后一期的日期", date(2026, 3, 31)),
    _text("期限文字", "各期的日期和金额，写成一句", "2026年3月31日前"),
    Slot(name="当场履行", kind=SlotKind.TICK, meaning="签协议时已经履行", sample=False),
    Slot(name="分期", kind=_LIST, meaning="一期一项", fields=_INSTALMENT),
)

_GROUPS: Mapping[str, tuple[Slot, ...]] = {
    "案件": (
        _text("卷号", "案件编号", "(2026)青石坪人调字第12号"),
        _text("卷名", "案件名称", "陈小燕与罗大成邻里纠纷"),
        _text("纠纷类型", "", "邻里纠纷"),
        _text("案件来源", "当事人申请、主动调解、接受委托移送调解", "当事人申请"),
        _text("移送单位", "接受委托移送时的来源单位", ""),
        _text("纠纷简要情况", "", "两家相邻，罗大成翻修围墙时占了门前半米通道。"),
        _text("申请事项", "当事人的请求，一行一项", "要求恢复通道。"),
        _text("发生时间", "", "2026年2月"),
        _text("发生地点", "", "石桥村"),
        _text("村社区", "所属村（社区）", "石桥村"),
        _text("网格", "", "第一网格"),
        Slot(name="涉及人数", kind=SlotKind.NUMBER, sample=2),
        Slot(name="涉及金额", kind=_MONEY, sample=1_000_000),
        _text("难易程度", "", "简单"),
        _day("登记日期", "", date(2026, 3, 2)),
        _day("受理日期", "", date(2026, 3, 2)),
        _day("结案日期", "", date(2026, 4, 10)),
        _text("案件状态", "", "回访"),
        _text("办理原因", "不予受理、终止调解等写明的原因", ""),
        _text("保管期限", "", "长期"),
    ),
    "当事人": (
        Slot(name="当事人们", kind=_LIST, meaning="全部申请人和被申请人", fields=PERSON),
        Slot(name="申请人们", kind=_LIST, meaning="全部申请人", fields=PERSON),
        Slot(name="被申请人们", kind=_LIST, meaning="全部被申请人", fields=PERSON),
        Slot(name="代理人们", kind=_LIST, meaning="委托代理人和法定代理人", fields=_AGENT),
        Slot(name="申请人", kind=_RECORD, meaning="第一个申请人", fields=PERSON),
        Slot(name="被申请人", kind=_RECORD, meaning="第一个被申请人", fields=PERSON),
        Slot(name="代理人", kind=_RECORD, meaning="第一个代理人", fields=_AGENT),
        _text("当事人姓名", "全部当事人，用顿号隔开", "陈小燕、罗大成"),
        _text("申请人姓名", "全部申请人，用顿号隔开", "陈小燕"),
        _text("被申请人姓名", "全部被申请人，用顿号隔开", "罗大成"),
        _text("当事人及代理人", "全部当事人，写明替谁代理", "陈小燕、罗大成（委托代理人：王五）"),
    ),
    "人员": (
        _text("调解员", "主持调解的调解员", "周明远"),
        _text("全部调解员", "参加过调解的调解员，用顿号隔开", "周明远、何秀兰"),
        _text("记录人", "", "何秀兰"),
        _text("登记人", "", "孙小雅"),
    ),
    "调查": (
        _text("调查时间", "", "2026年3月3日15时"),
        _text("调查地点", "", "石桥村"),
        _text("被调查人", "", "罗大成"),
        _text("调查参加人", "", ""),
        _text("调查记录", "一问一答，一行一句", "问：围墙是什么时候修的？\n答：今年正月。"),
        _text("调查人", "", "周明远"),
    ),
    "调解": (
        _text("调解时间", "开始和结束", "2026年3月5日9时30分至11时"),
        Slot(name="调解开始", kind=SlotKind.MOMENT, sample=datetime(2026, 3, 5, 9, 30)),
        _text("调解地点", "", "镇调解室"),
        _text("调解参加人", "邀请来帮助调解的人", ""),
        _text("调解记录", "一人一句，一行一句", "陈小燕：要求恢复通道。\n罗大成：可以后退半米。"),
        _text("调解结果", "", "双方达成协议。"),
        Slot(name="调解次数", kind=SlotKind.NUMBER, meaning="开过几次调解会", sample=1),
    ),
    "协议": (
        _text("协议编号", "", "(2026)青石坪人调字第12号"),
        _text("协议形式", "书面协议、口头协议", "书面协议"),
        _text("主要事实", "纠纷的主要事实", "两家相邻，罗大成翻修围墙时占了门前半米通道。"),
        _text("争议事项", "", "围墙是否应当后退。"),
        _text("各方责任", "各方当事人的责任", ""),
        Slot(name="约定事项", kind=_LIST, meaning="协议的各条约定", fields=_TERM),
        _text("约定全文", "各条约定，一行一条，带编号", "1．罗大成向陈小燕支付10000元（大写：壹万元整）。"),
        _text("履行方式", "履行方式、时限", "罗大成于2026年3月31日前付清。"),
        Slot(name="协议总金额", kind=_MONEY, meaning="各条金额之和", sample=1_000_000),
        _day("达成协议日期", ""),
        _text("份数", "一式几份", "三"),
    ),
    "回访": (
        _text("回访当事人", "回访到的人", "陈小燕"),
        _day("回访日期", "", date(2026, 4, 5)),
        _text("回访情况", "", "已履行，双方满意。"),
        _text("回访人", "", "周明远"),
        _text("履行情况", "", "已履行"),
        _text("满意程度", "", "满意"),
    ),
    "单位和文书": (
        _text("调委会", "人民调解委员会全称", "云溪县青石坪镇人民调解委员会"),
        _text("调委会简称", "", "青石坪"),
        _text("所在地", "", "云溪县青石坪镇"),
        _text("法院", "有管辖权的基层人民法院", "云溪县人民法院"),
        _day(TODAY, "做这份文书的日期"),
        _text(VERSION, "第2版起才有", ""),
        _text(CODE, "定稿后用来验证真伪的代码", "ABCD-EFGH-JKLM"),
        Slot(name=FREE, kind=SlotKind.FREE, meaning="写成 填写.名称，定稿前在程序里填，名称自己起"),
    ),
}

SLOTS: Mapping[str, Slot] = MappingProxyType(
    {
        slot.name: Slot(
            name=slot.name,
            kind=slot.kind,
            meaning=slot.meaning,
            sample=slot.sample,
            fields=slot.fields,
            group=group,
        )
        for group, slots in _GROUPS.items()
        for slot in slots
    }
)
"""Every slot a template may show, in the order of the list that offices get."""

GROUPS = tuple(_GROUPS)

_WHICH = ("卷号", "协议编号")
_WHO = ("当事人们", "当事人姓名", "当事人及代理人", "申请人们", "申请人", "申请人姓名")
_OTHER_SIDE = ("当事人们", "当事人姓名", "当事人及代理人", "被申请人们", "被申请人", "被申请人姓名")
_AGREED = ("约定事项", "约定全文")
_STORY = ("主要事实", "争议事项", "纠纷简要情况")

REQUIRED: Mapping[str, tuple[tuple[str, ...], ...]] = MappingProxyType(
    {
        "cover": (("卷号",), ("卷名",), ("保管期限",)),
        "application": (_WHO, _OTHER_SIDE, ("纠纷简要情况",), ("申请事项",)),
        "registration": (_WHO, _OTHER_SIDE, ("纠纷类型",), ("案件来源",), ("纠纷简要情况",)),
        "rejection_notice": (_WHO, ("办理原因",)),
        "rights_notice": (_WHO,),
        "inquiry_record": (("调查时间",), ("调查地点",), ("被调查人",), ("调查记录",)),
        "mediation_record": (
            ("调解时间", "调解开始"),
            ("调解地点",),
            _WHO,
            _OTHER_SIDE,
            ("调解记录",),
            ("调解结果",),
        ),
        "agreement": (_WHICH, _WHO, _OTHER_SIDE, _STORY, _AGREED, ("履行方式", "约定事项")),
        "oral_agreement": (_WHICH, _WHO, _OTHER_SIDE, _STORY, _AGREED, ("履行方式", "约定事项")),
        "termination_notice": (_WHO, _OTHER_SIDE, ("办理原因",)),
        "visit_record": (("回访当事人",), ("回访日期",), ("回访情况",)),
        "case_summary": (("卷号",), _WHO, ("案件来源",), _STORY),
        "dossier_note": (("卷号", "卷名"),),
    }
)
"""By the code of one of our papers: what a template in its place must show, any one of each group."""
