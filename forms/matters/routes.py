"""What stands on every paper by which a petitioner says that a matter is settled: all routes stay open."""

from forms.spec import Fixed

ROUTES_STAY_OPEN = Fixed(
    "本文书出于自愿。依法申请行政复议、提起诉讼、申请仲裁、检举控告的权利，"
    "以及对处理意见申请复查、复核和因新的事实、理由提出信访事项的权利，均不受本文书影响。"
)
"""行政复议法、行政诉讼法、信访工作条例 art. 35 and 36; the paper is no waiver."""

ONLY_WHO_SIGNS = Fixed("本文书只约束签名的人，不影响其他信访人的权利。", when="collective")
"""A representative says nothing for the others of a crowd (信访工作条例 art. 20)."""

PROTECTED = Fixed(
    "办理单位依法保护反映问题的人，办理结果不因其反映过问题而有差别，个人信息不向无关人员透露。"
)
"""信访工作条例: nobody is treated worse for having petitioned."""
