"""Find in a mediation's record whether a deal was reached, and read its sentences as drafts of terms."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from mediation_app.rules.raw_answers import answers, lays_down
from mediation_app.rules.raw_record import RawLine, is_mediator
from mediation_app.rules.raw_sentences import (
    Sentence,
    SentenceKind,
    sentence_kind,
    split_sentences,
    split_settlement,
    without_waivers,
)
from mediation_app.rules.raw_split import draft_terms
from mediation_app.rules.raw_terms import DraftTerm, draft_term
from mediation_app.rules.vocabulary import TermKind
from mediation_app.rules.waivers import find_waivers
from mediation_app.rules.wording import say
from resources.i18n import QT_TRANSLATE_NOOP, Message

_TOLD = re.compile(
    r"(?:(?:达成|形成|签订|签署|拟定|确定|宣布|宣读|总结|约定)(?:了)?(?:一[个份项])?(?:以下|如下|下列)|(?:以下|如下)(?:是|为)?)"
    r"[^：:。，；]{0,14}(?:[：:。，]|$)"
    r"|(?:协议|约定|共识|调解(?:结果|意见|方案))(?:的?(?:具体|主要)?内容)?(?:如下|(?:具体)?(?:是|为|包括))[^：:。，；]{0,4}[：:，]"
    r"|达成[^。，：:]{0,16}(?:协议|共识|一致)(?:意见)?[：:]|就(?:这样|这么)(?:定|办)了?[：:]|^(?:好[，。])?那就[：:]"
    r"|(?:双方|各方|三方)(?:当事人)?(?:一致|共同|最终)?(?:确认|商定|约定|议定)[：:]"
    r"|(?:协议|约定|共识|一致意见)[：:]\s*(?=1[.．、]|一、|①|[（(](?:一|1)|第一)"
)
_REACHED = re.compile(
    r"达成(?:了)?(?:此|该|这个|一致|最终|上述|正式)?的?(?:调解|和解)?(?:协议|共识|一致)(?:意见)?(?:了)?(?:[。，；！]|$)"
    r"|协议(?:已经?)?达成(?:[。，！]|$)|按照?(?:这个|此|上述|该)(?:方案|协议|意见|办法)(?:执行|办理?|处理)"
)
_INSIDE = re.compile(r"达成(?:了)?(?P<deal>[^。，；]{2,40}?)的(?:调解|和解)?(?:共识|协议|意见)(?:[。，；]|$)")
_AGREE = re.compile(
    r"(?:双方|各方|三方|大家|当事人)(?:当事人)?(?:最终|均|都|一致|自愿|也)*同意(?:，|：|:)?"
    r"(?=由|以|按|将|我们就|[^。，]{0,12}(?:一次性|赔偿|支付|补偿|承担))"
)
_NOT_YET = re.compile(
    r"(?:尽快|早日|争取|希望|能否|能不能|是否|如果|若|一旦|为了?|以便|有助于|需要?|尽力|努力|未能?|没有?|无法|不能|尚未|难以"
    r"|建议|帮助|促使|推动|促成|便于|看看|先|曾|此前|之前|当初|原先|原来)[^。；，]{0,24}$"
)
_NEVER = re.compile(r"(?:未能?|没有?能?|无法|不能|尚未|难以|曾经?|此前|之前|当初|原先|原来)[^。；，]{0,10}$")
_FAILED = re.compile(
    r"(?:未能|没有|没能|无法|难以|不能)[^。]{0,8}达成(?:一致|协议|共识)|调解(?:不成|失败|未成|未果)|终止(?:本次|此次)?调解"
)
_ONLY_PROPOSED = re.compile(r"建议|提议|是否(?:可以|愿意|同意)[^。]{0,10}达成")
_LISTED_LINE = re.compile(
    r"^\s*(?:\d{1,2}[.、．)）]|[①-⑩]|[（(][一二三四五六七八九十\d]|[一二三四五六七八九十]、|第[一二三四五六七八九十]条)"
)
_ENDING = 6  # lines from the end within which 就此达成协议 closes a mediation
_LOOK_BACK = 5  # mediator's lines in which the plan just agreed to is looked for


class NoDeal(StrEnum):
    """Why a record holds no agreement that could be read."""

    NO_RECORD = "no_record"
    NOT_TOLD = "not_told"
    NOT_CONSENTED = "not_consented"
    ONLY_EVENTS = "only_events"
    ONLY_WAIVERS = "only_waivers"
    FAILED = "failed"
    NONE_READ = "none_read"


_FINAL = frozenset({NoDeal.NOT_CONSENTED, NoDeal.FAILED})

_REASONS = {
    NoDeal.NO_RECORD: say(QT_TRANSLATE_NOOP("Rules", "没有调解过程的记录，读不出协议。")),
    NoDeal.NOT_TOLD: say(
        QT_TRANSLATE_NOOP("Rules", "记录写到达成协议为止，没有载明协议内容，因此没有生成协议书。")
    ),
    NoDeal.NOT_CONSENTED: say(
        QT_TRANSLATE_NOOP("Rules", "记录中有当事人没有同意调解员宣读的协议，因此没有生成协议书。")
    ),
    NoDeal.ONLY_EVENTS: say(
        QT_TRANSLATE_NOOP("Rules", "记录所列的是事情经过，不是当事人约定的事项，因此没有生成协议书。")
    ),
    NoDeal.ONLY_WAIVERS: say(
        QT_TRANSLATE_NOOP("Rules", "记录所列的只有限制当事人权利的内容，不能写进协议，因此没有生成协议书。")
    ),
    NoDeal.FAILED: say(QT_TRANSLATE_NOOP("Rules", "记录载明调解没有达成一致。")),
    NoDeal.NONE_READ: say(QT_TRANSLATE_NOOP("Rules", "记录中没有读出双方达成的约定，因此没有生成协议书。")),
}

_SAID_LATER = say(QT_TRANSLATE_NOOP("Rules", "是协议之后的补充说明，请核对后填入相应条款的履行时间"))

_ASIDE = {
    SentenceKind.HAPPENED: say(QT_TRANSLATE_NOOP("Rules", "说的是已经发生的事，不是约定事项，未列入协议")),
    SentenceKind.OTHERS: say(
        QT_TRANSLATE_NOOP("Rules", "说的是调解员或第三方的工作，不是当事人的约定，未列入协议")
    ),
    SentenceKind.CONSENT: say(QT_TRANSLATE_NOOP("Rules", "是当事人的表态，不是约定事项，未列入协议")),
    SentenceKind.UNCLEAR: say(QT_TRANSLATE_NOOP("Rules", "看不出由谁做什么，未列入协议")),
    SentenceKind.CONTINUES: say(QT_TRANSLATE_NOOP("Rules", "看不出由谁做什么，未列入协议")),
}


@dataclass(frozen=True, slots=True)
class SetAside:
    """Words of the settlement that made no term, and why; the mediator decides about them."""

    text: str
    reason: Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Settlement:
    """What a record says of a deal; `line` is the place of the line that tells it, in the record."""

    terms: tuple[DraftTerm, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    line: int | None = None
    no_deal: NoDeal | None = None

    @property
    def reached(self) -> bool:
        """Tell whether an agreement can be drafted."""
        return bool(self.terms)

    @property
    def reason(self) -> Message | None:
        """Say why there is no agreement."""
        return _REASONS[self.no_deal] if self.no_deal else None


@dataclass(frozen=True, slots=True)
class _Announcement:
    """A line in which a mediator tells the deal; `told`: it promises the content (以下协议：)."""

    line: int
    content: str
    told: bool
    needs_consent: bool


def read_settlement(record: Sequence[RawLine], names: Sequence[str]) -> Settlement:
    """Read the last deal a mediator tells in a record; `names` are the parties it may bind."""
    if not record:
        return Settlement(no_deal=NoDeal.NO_RECORD)
    announcements = list(_announcements(record))
    for announcement in reversed(announcements):
        settlement = _read(announcement, record, names)
        if settlement.reached or announcement.told or settlement.no_deal in _FINAL:
            return settlement
    ends = bool(announcements) and announcements[-1].line >= len(record) - _ENDING
    if ends and (found := _agreed_plan(record, announcements[-1].line, names)):
        return found
    if not announcements and not _failed_after(record, 0) and (found := _plain_deal(record, names)):
        return found
    return Settlement(no_deal=NoDeal.FAILED if _failed_after(record, 0) else NoDeal.NONE_READ)


def _announcements(record: Sequence[RawLine]) -> Iterator[_Announcement]:
    for place, line in enumerate(record):
        if is_mediator(line) and (found := _content(line.text)) is not None:
            content, told = found
            content += _lines_that_follow(record, place)
            yield _Announcement(place, content, told, bool(_ONLY_PROPOSED.search(line.text)))


def _content(text: str) -> tuple[str, bool] | None:
    """Return what a line tells after its announcement, and whether it promised to tell it."""
    told = [found for found in _TOLD.finditer(text) if not _NEVER.search(text[: found.start()])]
    if told:
        return text[told[0].end() :], True
    if (found := _INSIDE.search(text)) and any(char.isdigit() for char in found["deal"]):
        return f"{found['deal']}。{text[found.end() :]}", False
    for pattern in (_AGREE, _REACHED):
        for found in pattern.finditer(text):
            if not _NOT_YET.search(text[: found.start()]):
                return text[found.end() :], False
    return None


def _lines_that_follow(record: Sequence[RawLine], place: int) -> str:
    """Return the numbered lines the mediator goes on with."""
    text = ""
    for line in record[place + 1 :]:
        if not is_mediator(line) or not _LISTED_LINE.match(line.text):
            break
        text += f"\n{line.text}"
    return text


def _read(announcement: _Announcement, record: Sequence[RawLine], names: Sequence[str]) -> Settlement:
    sentences = split_settlement(announcement.content)
    drafts = _Drafts(names)
    if not _tells_events(sentences):
        drafts.take(sentences, binding_only=not announcement.told)
        drafts.note_later(record[announcement.line + 1 :])
    no_deal = _objection(announcement, record, sentences, drafts)
    return Settlement(
        terms=() if no_deal else tuple(drafts.terms),
        set_aside=tuple(drafts.set_aside),
        line=announcement.line,
        no_deal=no_deal,
    )


def _tells_events(sentences: Sequence[Sentence]) -> bool:
    """Tell a list that reports what happened: nothing in it binds, and half of it has happened."""
    happened = sum(sentence.kind is SentenceKind.HAPPENED for sentence in sentences)
    binding = any(sentence.kind is SentenceKind.TERM and sentence.binds for sentence in sentences)
    return bool(sentences) and not binding and happened * 2 >= len(sentences)


def _objection(
    announcement: _Announcement, record: Sequence[RawLine], sentences: Sequence[Sentence], drafts: "_Drafts"
) -> NoDeal | None:
    if not drafts.terms:
        return _why_empty(sentences)
    if _failed_after(record, announcement.line):
        return NoDeal.FAILED
    given = answers(record[announcement.line + 1 :])
    unanswered = announcement.needs_consent and True not in given
    return NoDeal.NOT_CONSENTED if False in given or unanswered else None


def _why_empty(sentences: Sequence[Sentence]) -> NoDeal:
    kinds = {sentence.kind for sentence in sentences} - {SentenceKind.CLOSING, SentenceKind.CONSENT}
    if not kinds:
        return NoDeal.NOT_TOLD
    return NoDeal.ONLY_WAIVERS if kinds == {SentenceKind.WAIVER} else NoDeal.ONLY_EVENTS


def _failed_after(record: Sequence[RawLine], place: int) -> bool:
    return any(is_mediator(line) and _FAILED.search(line.text) for line in record[place + 1 :])


def _agreed_plan(record: Sequence[RawLine], until: int, names: Sequence[str]) -> Settlement | None:
    """Look back for the plan that 就此达成协议 speaks of: the mediator's last one the parties agreed to."""
    places = [place for place in range(until) if is_mediator(record[place])]
    for place in reversed(places[-_LOOK_BACK:]):
        drafts = _Drafts(names)
        plan = re.sub(r"(?:我们?|我还)(?:建议|提议)[，：]?", "", record[place].text)
        drafts.take(split_settlement(_plain_start(plan)), binding_only=True)
        if drafts.terms and True in answers(record[place + 1 : until + 1]):
            return Settlement(terms=tuple(drafts.terms), set_aside=tuple(drafts.set_aside), line=place)
    return None


def _plain_deal(record: Sequence[RawLine], names: Sequence[str]) -> Settlement | None:
    """Read the last thing a mediator laid down as a deal that nobody called one.

    Everybody who answered it agreed, at least two of them; or it closes the record, the last to speak before
    agreed and nobody refused when he last answered. What was only asked, or is to last for a while, is none.
    """
    place = max((place for place, line in enumerate(record) if is_mediator(line)), default=-1)
    if place < 0 or not lays_down(record[place].text):
        return None
    closes = place == len(record) - 1
    given = answers(record if closes else record[place + 1 :])
    agreed = answers(record[-2:-1]) == [True] if closes else len(given) > 1
    if False in given or not agreed:
        return None
    drafts = _Drafts(names)
    drafts.take(split_settlement(_plain_start(record[place].text)), binding_only=False)
    if not any(draft.debtor for draft in drafts.terms):
        return None
    return Settlement(terms=tuple(drafts.terms), set_aside=tuple(drafts.set_aside), line=place)


@dataclass(slots=True)
class _Drafts:
    """The drafts as they grow, sentence by sentence."""

    names: Sequence[str]
    terms: list[DraftTerm] = field(default_factory=list)
    set_aside: list[SetAside] = field(default_factory=list)

    def take(self, sentences: Sequence[Sentence], *, binding_only: bool) -> None:
        """Make each sentence a term, a part of one, or set it aside."""
        for sentence in sentences:
            if sentence.kind is SentenceKind.CLOSING:
                continue
            if sentence.kind is SentenceKind.CONTINUES and self._goes_on(sentence.text):
                continue
            self._take_one(sentence, binding_only=binding_only)

    def note_later(self, record: Sequence[RawLine]) -> None:
        """Set aside what the mediator says of payment after the deal: 赔偿款当场兑现."""
        said = [text for line in record if is_mediator(line) for text in split_sentences(line.text)]
        for clause in (clause for text in said for clause in text.split("，")):
            if sentence_kind(clause, listed=False) is SentenceKind.CONTINUES:
                self.set_aside.append(SetAside(clause, _SAID_LATER))

    def _take_one(self, sentence: Sentence, *, binding_only: bool) -> None:
        if sentence.kind is SentenceKind.WAIVER:
            self._without_waivers(sentence.text)
        elif sentence.kind is SentenceKind.CONTINUES or sentence.kind is SentenceKind.TERM:
            self._add(sentence.text)
        elif not binding_only:
            self.set_aside.append(SetAside(sentence.text, _ASIDE[sentence.kind]))

    def _add(self, text: str, read_from: str = "") -> None:
        drafts = draft_terms(_plain_start(text), self.names, read_from=read_from or text)
        for draft in drafts:
            before = self.terms[-1] if draft is not drafts[0] else None
            same_payer = before is not None and draft.debtor == before.debtor and not draft.creditor
            self.terms.append(replace(draft, creditor=before.creditor) if before and same_payer else draft)

    def _goes_on(self, text: str) -> bool:
        """Join a sentence that only says how the payment before it is made."""
        if not self.terms or self.terms[-1].kind is not TermKind.PAY:
            return False
        before = self.terms.pop()
        clause = re.sub("^(?:并且?|且)", "", text.rsplit("，", 1)[-1]) if "达成" in text else ""
        joined = f"{before.text}，{clause}" if clause else f"{before.text}。{text}"
        draft = draft_term(joined, self.names, read_from=f"{before.read_from}。{text}")
        self.terms.append(draft)
        return True

    def _without_waivers(self, text: str) -> None:
        rest, removed = without_waivers(text)
        for words in removed:
            reason = next((waiver.reason for waiver in find_waivers(words)), _ASIDE[SentenceKind.UNCLEAR])
            self.set_aside.append(SetAside(words, reason))
        if rest and not (sentence_kind(rest, listed=False) is SentenceKind.CONTINUES and self._goes_on(rest)):
            self._add(rest, read_from=text)


def _plain_start(text: str) -> str:
    lead_in = r"(?:那么?|我看|要不|就)*(?:这样|这么)(?:办|定)?(?:吧|行不行|好不好|行吗)?[：:，]"
    yes = "(?:那|嗯)?(?:好|行)(?:的|吧|了)?[，。！]"
    return re.sub(rf"^(?:(?:同时|另外|此外|其中|并且|最后|其次|首先)，|{lead_in}|{yes})+", "", text)
