package consent

import (
	"slices"

	"github.com/state-for-people/standard"
)

// Reason is why a decision came out as it did («причина решения»): the code of
// the ground that decided, without the name of the package.
type Reason string

// The reasons, grouped by the outcome they lead to.
const (
	ReasonConsent        Reason = "consent-covers"           // permit, on a consent
	ReasonLaw            Reason = "law"                      // permit, on law
	ReasonRequest        Reason = "request"                  // permit, the client asked for it
	ReasonColdCall       Reason = "cold-call"                // permit, only to ask
	ReasonAnonymous      Reason = "anonymous-observation"    // permit, nobody is identified
	ReasonNotRequired    Reason = "interaction-not-required" // permit, no law requires consent to interaction
	ReasonNoConsent      Reason = "no-consent"               // no information
	ReasonWithdrawn      Reason = "withdrawn"                // deny
	ReasonRefused        Reason = "refused"                  // deny
	ReasonEnded          Reason = "ended"                    // deny
	ReasonDeclined       Reason = "declined"                 // deny, this contact only
	ReasonNotLaunched    Reason = "not-launched"             // deny, a pre-order not yet in force
	ReasonNotPossible    Reason = "not-possible"             // deny
	ReasonRestricted     Reason = "restricted"               // deny
	ReasonNoBasis        Reason = "no-basis"                 // deny, the edition knows no such basis
	ReasonExpired        Reason = "expired"                  // needs renewal
	ReasonNoticeChanged  Reason = "notice-changed"           // needs renewal
	ReasonNoticeUnknown  Reason = "notice-unknown"           // needs renewal
	ReasonServiceAdded   Reason = "service-added"            // needs renewal
	ReasonAuthorityEnded Reason = "authority-ended"          // needs renewal
)

// The numbers of the reasons.
const (
	byGrant uint8 = iota
	byStatute
	byRequest
	byColdCall
	byAnonymity
	byNoRequirement
	byWithdrawal
	byRefusal
	byDeclining
	byWaiting
	byImpossibility
	byRestriction
	byNoBasis
	byNothing // from here on a cold call may ask
	byEnd
	byExpiry
	byNoticeChange
	byNoticeUnknown
	byServiceAdded
	byAuthorityEnd
)

// reasonNumbers is room for all of them.
const reasonNumbers = 32

// answers says what each reason leads to, what is owed whatever the action, and the
// kind of basis of a permission. What else is owed, and the basis itself, is added.
var answers = [reasonNumbers]Answer{
	byGrant:         {Outcome: Permit, Reason: ReasonConsent, Basis: Basis{Kind: BasisConsent}},
	byStatute:       {Outcome: Permit, Reason: ReasonLaw, Basis: Basis{Kind: BasisLaw}},
	byRequest:       {Outcome: Permit, Reason: ReasonRequest, Basis: Basis{Kind: BasisRequest}},
	byColdCall:      {Outcome: Permit, Reason: ReasonColdCall, Basis: Basis{Kind: BasisNone}},
	byAnonymity:     {Outcome: Permit, Reason: ReasonAnonymous, Basis: Basis{Kind: BasisNone}},
	byNoRequirement: {Outcome: Permit, Reason: ReasonNotRequired, Basis: Basis{Kind: BasisNone}},
	byNothing:       {Outcome: NoInformation, Reason: ReasonNoConsent},
	byWithdrawal:    {Outcome: Deny, Reason: ReasonWithdrawn, Duties: owesStop},
	byRefusal:       {Outcome: Deny, Reason: ReasonRefused},
	byEnd:           {Outcome: Deny, Reason: ReasonEnded},
	byDeclining:     {Outcome: Deny, Reason: ReasonDeclined},
	byWaiting:       {Outcome: Deny, Reason: ReasonNotLaunched},
	byImpossibility: {Outcome: Deny, Reason: ReasonNotPossible},
	byRestriction:   {Outcome: Deny, Reason: ReasonRestricted},
	byNoBasis:       {Outcome: Deny, Reason: ReasonNoBasis},
	byExpiry:        {Outcome: NeedsRenewal, Reason: ReasonExpired, Duties: owesRenewal},
	byNoticeChange:  {Outcome: NeedsRenewal, Reason: ReasonNoticeChanged, Duties: owesRenewal},
	byNoticeUnknown: {Outcome: NeedsRenewal, Reason: ReasonNoticeUnknown, Duties: owesRenewal},
	byServiceAdded:  {Outcome: NeedsRenewal, Reason: ReasonServiceAdded, Duties: owesRenewal},
	byAuthorityEnd:  {Outcome: NeedsRenewal, Reason: ReasonAuthorityEnded, Duties: owesRenewal},
}

// grounds are the statements that decisions rest on. Where the edition matters
// the row that belongs to its document is chosen by the decision.
var grounds = []standard.Ground{
	{Code: "consent.consent-covers", Clause: standard.Cite("people-2022:4.5.5.1"), Text: standard.Text{
		RU: "есть действующее согласие: первыми обращаются органы и организации",
		EN: "a consent is in force: the authorities make the first contact"}},
	{Code: "consent.no-consent", Clause: standard.Cite("people-2022:4.5.5.3"), Text: standard.Text{
		RU: "согласия нет: первым обращается клиент",
		EN: "there is no consent: the client makes the first contact"}},
	{Code: "consent.withdrawn", Clause: standard.Cite("people-2022:4.5.3.3"), Reading: "C4", Text: standard.Text{
		RU: "согласие отозвано; отзыв действует с указанного в нём момента",
		EN: "the consent was withdrawn; a withdrawal works from its instant"}},
	{Code: "consent.refused", Clause: standard.Cite("people-2022:4.5.3"), Reading: "C10", Text: standard.Text{
		RU: "клиента спросили, и он отказался дать согласие",
		EN: "the client was asked and refused to consent"}},
	{Code: "consent.ended", Clause: standard.Cite("people-2022:4.5.3"), Reading: "C10", Text: standard.Text{
		RU: "орган прекратил согласие; нового согласия нет",
		EN: "the authority ended the consent; there is no new one"}},
	{Code: "consent.expired", Clause: standard.Cite("people-2022:4.5.3.1(2)"), Reading: "C3", Text: standard.Text{
		RU: "срок, который клиент указал в согласии, прошёл",
		EN: "the end date that the client set has passed"}},
	{Code: "consent.not-launched", Clause: standard.Cite("people-2022:4.5.3.1(2)/p2"), Reading: "C3", Text: standard.Text{
		RU: "услуга заказана заранее; согласие вступит в силу, когда её введут в промышленную эксплуатацию",
		EN: "the service was pre-ordered; the consent takes effect when the service enters production operation"}},
	{Code: "consent.service-added", Clause: standard.Cite("people-2022:4.5.3.1(1)"), Reading: "C2", Text: standard.Text{
		RU: "услуги нет в тексте, который принял клиент: её добавили в ситуацию позже",
		EN: "the service is not in the notice that the client accepted: it was added to the situation later"}},
	{Code: "consent.service-covered", Clause: standard.Cite("people-2022:4.5.3.1(1)"), Reading: "C2", Text: standard.Text{
		RU: "согласие на всю жизненную ситуацию охватывает эту услугу",
		EN: "the consent to the whole life situation covers this service"}},
	{Code: "consent.notice-changed", Clause: standard.Cite("people-2022:4.5.5.6"), Reading: "C2", Text: standard.Text{
		RU: "после согласия текст для клиентов изменён по существу",
		EN: "the notice has changed in substance since the consent"}},
	{Code: "consent.notice-unknown", Clause: standard.Cite("people-2022:4.5.5.6"), Reading: "C2", Text: standard.Text{
		RU: "неизвестно, какой текст принял клиент: публикации этой редакции нет в журнале",
		EN: "it is not known which text the client accepted: the ledger has no publication of that version"}},
	{Code: "consent.authority-ended", Clause: standard.Cite("people-2022:3(1)"), Reading: "C11", Text: standard.Text{
		RU: "согласие дал представитель, его полномочия закончились; согласие нужно обновить",
		EN: "a representative gave the consent and the authority is over; the consent needs renewal"}},
	{Code: "consent.authority-open", Clause: standard.Cite("people-2022:3(1)"), Reading: "C11", Text: standard.Text{
		RU: "согласие дал законный представитель; когда кончаются его полномочия, в записи не указано, поэтому считается, что они действуют",
		EN: "a legal representative gave the consent; the record does not say when the authority ends, so it is taken to hold"}},
	{Code: "consent.act-without-authority", Clause: standard.Cite("people-2022:3(1)"), Reading: "C13", Text: standard.Text{
		RU: "представитель отказался или отозвал согласие вне своих полномочий: это записано, но не действует",
		EN: "a representative refused or withdrew outside the authority: it is recorded and has no effect"}},
	{Code: "consent.nesting", Clause: standard.Cite("people-2022:4.5.3.1(2)"), Reading: "C1", Text: standard.Text{
		RU: "есть согласия разного объёма; решает самое узкое, но отзыв более широкого прекращает и то, что внутри него",
		EN: "there are consents of different scope; the narrowest decides, but a withdrawal of the wider one ends what lies inside it"}},
	{Code: "consent.nesting-literal", Clause: standard.Cite("people-2022:4.5.3.1(2)"), Reading: "C1", Text: standard.Text{
		RU: "есть согласия разного объёма; отзыв прекращает только названное, новое согласие охватывает всё названное",
		EN: "there are consents of different scope; a withdrawal ends only what it names, a later grant covers whatever it names"}},
	{Code: "consent.declined", Clause: standard.Cite("people-2022:4.5.5.7"), Reading: "C7", Text: standard.Text{
		RU: "клиент отказался продолжать; согласие этим не отозвано, но отзыв нужно предложить",
		EN: "the client declined to go on; that does not withdraw the consent, but withdrawal must be offered"}},
	{Code: "consent.cold-call", Clause: standard.Cite("people-2022:4.6.3.8(3)(в)"), Reading: "C5", Text: standard.Text{
		RU: "без согласия можно только спросить об интересе, уточнить потребности и получить согласие",
		EN: "without consent one may only ask for interest, clarify needs and obtain consent"}},
	{Code: "consent.cold-calls-forbidden", Clause: standard.Cite("people-2022:4.5.5.3"), Reading: "C5", Text: standard.Text{
		RU: "«холодные» звонки в этой редакции запрещены",
		EN: "this edition forbids cold calls"}},
	{Code: "consent.anonymous-observation", Clause: standard.Cite("people-2022:4.3.3.2(4)"), Reading: "C9", Text: standard.Text{
		RU: "при наблюдении никого нельзя узнать, согласия не нужно",
		EN: "nobody is identified by the observation, so it needs no consent"}},
	{Code: "consent.observation-needs-consent", Clause: standard.Cite("people-2022:4.3.3.2(4)"), Reading: "C9", Text: standard.Text{
		RU: "наблюдать можно только с согласия клиента",
		EN: "observation needs the client's consent"}},
	{Code: "consent.request", Clause: standard.Cite("people-2022:4.5.6.3/p1"), Reading: "S23", Text: standard.Text{
		RU: "клиент сам попросил об услуге, основание — его запрос",
		EN: "the client asked for the service; the request is the basis"}},
	{Code: "consent.follow-up", Clause: standard.Cite("people-2022:4.5.6.10(4)"), Reading: "S11", Text: standard.Text{
		RU: "сообщение о новой возможности проверяется как любой другой контакт",
		EN: "telling of a new possibility is checked like any other contact"}},
	{Code: "consent.law", Clause: standard.Cite("samara-business-2022:4.5/p1(4)"), Reading: "C6", Text: standard.Text{
		RU: "событие названо в законе, согласия клиента не требуется",
		EN: "the law names the event; the client's consent is not required"}},
	{Code: "consent.law-survives", Clause: standard.Cite("samara-business-2022:4.5/p17"), Reading: "C12", Text: standard.Text{
		RU: "отказ от контакта не отменяет того, что предписал закон; клиента нужно уведомить",
		EN: "a refusal of the contact does not undo what the law orders; the client must be notified"}},
	{Code: "consent.law-no-basis", Clause: standard.Cite("people-2022:4.5.3"), Reading: "C6", Text: standard.Text{
		RU: "эта редакция не знает основания по закону без согласия",
		EN: "this edition knows no basis in law without consent"}},
	{Code: "consent.no-basis", Clause: standard.Cite("people-2022:4.5.3"), Text: standard.Text{
		RU: "редакция не признаёт такого основания",
		EN: "the edition does not know such a basis"}},
	{Code: "consent.not-possible", Clause: standard.Cite("people-2022:4.1.10"), Text: standard.Text{
		RU: "нет объективной возможности предоставить услугу проактивно",
		EN: "it is objectively not possible to provide the service proactively"}},
	{Code: "consent.restricted", Clause: standard.Cite("samara-people-2022:4.1.4/p3"), Text: standard.Text{
		RU: "проактивное предоставление ограничено законом",
		EN: "proactive provision is restricted by law"}},
	{Code: "consent.interaction-not-required", Clause: standard.Cite("people-2022:4.5.5.8(1)"), Reading: "C6", Text: standard.Text{
		RU: "закон не требует согласия на взаимодействие",
		EN: "no law requires consent to the interaction"}},
	{Code: "consent.purposes-apart", Clause: standard.Cite("people-2022:4.3.3.2(3)"), Reading: "C8", Text: standard.Text{
		RU: "согласие для одной цели не заменяет согласия для другой",
		EN: "a consent for one purpose does not stand in for another"}},
}

// What grounds say where the words of their rows do not fit: of purposes that
// are not proactive provision, and of editions that do not say who starts.
var (
	consentInForce = standard.Text{RU: "есть действующее согласие клиента на это", EN: "the client's consent to this is in force"}
	noConsent      = standard.Text{RU: "согласия на это нет", EN: "there is no consent to this"}
	coldCallGate   = standard.Text{RU: "«холодный» звонок — первое обращение к клиенту: согласия ещё может не быть", EN: "a cold call is the first contact: there may be no consent yet"}
)

// ground returns the row with this code; nil if it is not there.
func ground(code string) *standard.Ground {
	for i := range grounds {
		if grounds[i].Code == code {
			return &grounds[i]
		}
	}
	return nil
}

// rest records the rules that findings rest on, each once, and returns the findings.
func rest[T any](x *standard.Explanation, rules standard.Rules[T], found standard.Findings) standard.Findings {
	if x == nil {
		return found
	}
	for i := range rules {
		r := &rules[i]
		if slices.ContainsFunc(found, func(f standard.Finding) bool { return f.Code == r.Code }) {
			x.Apply(&standard.Ground{Code: r.Code, Clause: r.Clause, Reading: r.Reading, Text: r.Text})
		}
	}
	return found
}
