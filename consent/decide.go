package consent

import "github.com/state-for-people/standard"

// Decide answers a question about the client of a ledger. It allocates nothing.
// The error is a [*QueryError] or a [*PolicyError]; the answer then permits
// nothing.
//
// # How it decides
//
//	the client declined           only what law orders goes on          C7, C12
//	an obstacle is declared       provision is denied
//	the caller relies on law      permit, where the edition knows it    C6
//	the client asked              permit, on the request                S23
//	nobody is identified          permit an observation                 C9
//	a consent is in force         permit, or renewal                    C1, C2, C3, C11
//	the client said no            deny                                  C4, C10, C13
//	nothing is known              the client starts; one may ask        C5
func (p Policy) Decide(l Ledger, q Query) (Answer, error) { return p.decide(l, &q, nil) }

// Explain is [Policy.Decide] with the grounds.
func (p Policy) Explain(l Ledger, q Query) (Answer, Explanation, error) {
	var x Explanation
	x.of = l.p
	a, err := p.decide(l, &q, &x)
	x.of = nil
	return a, x, err
}

// decide is the one engine behind both doors; x may be nil.
func (p Policy) decide(l Ledger, q *Query, x *Explanation) (a Answer, err error) {
	if p.p == nil {
		return a, &PolicyError{}
	}
	row := q.action()
	if row == nil {
		return a, &QueryError{Findings: q.Check()}
	}
	if x != nil {
		x.Look("action")
		if row.Code == ActionFollowUp {
			x.apply("consent.follow-up")
		}
	}
	var v view
	l.p.see(&v, q)
	r, event := p.p.rule(&v, q, row, x)
	r.write(&a, q)
	if a.Basis.Kind == BasisConsent {
		a.Basis.Consent = l.p.events[event].ID
	}
	return a, nil
}

// ruling is an answer in the making: the number of its reason and the duties.
type ruling struct {
	because uint8
	duties  Duties
}

// write writes a ruling out; of a consent it leaves the id to the caller.
func (r ruling) write(a *Answer, q *Query) {
	why := &reasons[r.because]
	a.Outcome, a.Reason, a.Duties, a.Basis.Kind = why.outcome, why.reason, r.duties, why.basis
	switch why.basis {
	case BasisLaw:
		a.Basis.Law = q.Law
	case BasisRequest:
		a.Basis.Request = q.Request
	case BasisNone, BasisConsent:
	}
}

// rule goes through the questions in their order. Where a consent permits, the
// number is that of its grant.
func (p *policy) rule(v *view, q *Query, row *actionRow, x *Explanation) (ruling, int32) {
	proactive := row.Purpose == PurposeProactive
	if q.Declined {
		return p.declined(v, q, row, x), 0
	}
	if q.Obstacle != "" && row.service {
		return p.obstructed(q, x), 0
	}
	if q.Law != (Law{}) {
		if x != nil {
			x.Look("law")
		}
		if !p.law.IsZero() {
			return p.byLaw(x, "consent.law"), 0
		}
		if x != nil {
			x.apply("consent.law-no-basis")
		}
	}
	if q.Request != "" && proactive && p.request {
		if x != nil {
			x.Look("request")
			x.apply("consent.request")
		}
		return ruling{byRequest, p.record(q, row)}, 0
	}
	if row.Code == ActionObserve {
		if x != nil {
			x.Look("anonymous")
		}
		if q.Anonymous && !p.alwaysConsent {
			if x != nil {
				x.apply("consent.anonymous-observation")
			}
			return ruling{because: byAnonymity}, 0
		}
		if x != nil {
			x.apply("consent.observation-needs-consent")
		}
	}
	if row.Purpose == PurposeInteraction && !p.requires(q.Interaction) {
		if x != nil {
			x.Look("interaction")
			_, _ = standard.Use(&x.Explanation, &InteractionRequired, p.edition)
			x.apply("consent.interaction-not-required")
		}
		return ruling{because: byNoRequirement}, 0
	}
	return p.byConsent(v, q, row, x)
}

// record is the duty to write down whether the client consents to interaction.
func (p *policy) record(q *Query, row *actionRow) Duties {
	if row.told && (p.interaction == InteractionAlways || q.Interaction != "" && p.requires(q.Interaction)) {
		return owesRecord
	}
	return 0
}

// declined answers after the client declined to go on with a contact.
//
// Reading: C7, that obliges to offer withdrawal and does not withdraw by itself.
//
// Reading: C12, what law orders goes on, and the notice is still owed.
//
// Clause: people-2022:4.5.5.7, samara-business-2022:4.5/p14
func (p *policy) declined(v *view, q *Query, row *actionRow, x *Explanation) ruling {
	if x != nil {
		x.Look("declined")
	}
	if q.Law != (Law{}) && !p.law.IsZero() && row.ordered && q.Obstacle == "" {
		return p.byLaw(x, "consent.law-survives")
	}
	a := ruling{because: byDeclining}
	valid, known := micro(q.ValidAt), micro(q.KnownAt)
	var s settled
	if p.settle(v, q, valid, known, x, &s); s.state == numInForce || s.state == numExpired {
		a.duties |= p.offer
	}
	if x != nil {
		_, _ = standard.Use(&x.Explanation, &WithdrawalByChosenChannel, p.edition)
		x.apply("consent.declined")
	}
	return a
}

// obstructed denies provision that is not possible.
//
// Clause: people-2022:4.1.10, samara-business-2022:4.1.4/p3, samara-people-2022:4.1.4/p3
func (p *policy) obstructed(q *Query, x *Explanation) ruling {
	if x != nil {
		x.Look("obstacle")
	}
	if q.Obstacle == ObstacleRestricted && !p.unrestricted.IsZero() {
		x.applyAt("consent.restricted", p.unrestricted)
		return ruling{because: byRestriction}
	}
	x.applyAt("consent.not-possible", p.possible)
	return ruling{because: byImpossibility}
}

// byLaw permits what a legal act sets going on an event without consent.
//
// Reading: C6, law is a basis of its own, with a duty to notify.
//
// Clause: samara-business-2022:4.5/p1(4), samara-business-2022:4.5/p17
func (p *policy) byLaw(x *Explanation, code string) ruling {
	if x != nil {
		_, _ = standard.Use(&x.Explanation, &NotifyOfLaw, p.edition)
		x.applyAt("consent.law", p.law)
		if code != "consent.law" {
			x.apply(code)
		}
	}
	return ruling{byStatute, p.notify}
}

// byConsent answers from the events.
func (p *policy) byConsent(v *view, q *Query, row *actionRow, x *Explanation) (ruling, int32) {
	valid, known := micro(q.ValidAt), micro(q.KnownAt)
	var s settled
	p.settle(v, q, valid, known, x, &s)
	if x != nil {
		x.gate(p.gate(row))
	}
	a := p.judge(v, q, row, &s, valid, known, x)
	if s.ask {
		a.duties |= owesAsking
		x.apply("consent.act-without-authority")
	}
	if a.because == byGrant {
		return a, v.entry(&s).event
	}
	return a, 0
}

// judge turns what the events settled into an answer.
func (p *policy) judge(v *view, q *Query, row *actionRow, s *settled, valid, known int64, x *Explanation) ruling {
	switch s.state {
	case numInForce:
		a := p.inForce(v, q, row, s, valid, known, x)
		if reasons[a.because].outcome == NeedsRenewal {
			return p.orAsk(a, row, x)
		}
		return a
	case numExpired:
		x.apply("consent.expired")
		return p.orAsk(ruling{byExpiry, owesRenewal}, row, x)
	case numWithdrawal:
		x.apply("consent.withdrawn")
		return ruling{byWithdrawal, owesStop | p.clientStarts(row)}
	case numRefusal:
		x.apply("consent.refused")
		return ruling{byRefusal, p.clientStarts(row)}
	case numOver:
		x.apply("consent.ended")
		return p.orAsk(ruling{byEnd, p.clientStarts(row)}, row, x)
	}
	if row.Purpose == PurposeProactive {
		if x != nil {
			_, _ = standard.Use(&x.Explanation, &ClientStarts, p.edition)
		}
		x.applyAt("consent.no-consent", p.startsAt)
	} else {
		x.apply("consent.purposes-apart")
	}
	return p.orAsk(ruling{byNothing, p.clientStarts(row)}, row, x)
}

// clientStarts is owed where a proactive contact is not permitted.
//
// Clause: people-2022:4.5.5.3
func (p *policy) clientStarts(row *actionRow) Duties {
	if row.Purpose == PurposeProactive {
		return p.starts
	}
	return 0
}

// orAsk lets a cold call ask for a consent that is not there, unless the client
// said no.
//
// Reading: C5, nothing is provided and no first step is taken before consent.
//
// Clause: people-2022:4.6.3.8(3)(в), people-2022:4.5.5.3
func (p *policy) orAsk(a ruling, row *actionRow, x *Explanation) ruling {
	if row.Code != ActionAsk {
		return a
	}
	if p.noColdCalls {
		x.apply("consent.cold-calls-forbidden")
		return a
	}
	x.apply("consent.cold-call")
	return ruling{byColdCall, owesOnlyAsk | a.duties&owesRenewal}
}

// inForce examines a consent that no event ended.
func (p *policy) inForce(v *view, q *Query, row *actionRow, s *settled, valid, known int64, x *Explanation) ruling {
	e := v.entry(s)
	if !p.consent && row.Purpose == PurposeProactive {
		x.apply("consent.no-basis")
		return ruling{because: byNoBasis}
	}
	if e.preorder {
		if x != nil {
			x.Look("launched")
			if q.Launched.IsZero() {
				x.Miss("launched")
			}
			x.apply("consent.not-launched")
		}
		if q.Launched.IsZero() || micro(q.Launched) > valid {
			return ruling{byWaiting, p.clientStarts(row)}
		}
	}
	a := ruling{byGrant, p.record(q, row)}
	if row.told {
		a.duties |= owesDisclosure | p.offer
	}
	if e.ends <= valid {
		keeps := false
		if e.ending != 0 {
			end := &authorityEnds[e.ending-1]
			if keeps = end.Keeps; x != nil {
				x.Apply(&standard.Ground{Code: end.Code, Clause: end.Clause, Reading: "C11", Text: end.Text})
			}
		}
		if !keeps {
			x.apply("consent.authority-ended")
			return ruling{byAuthorityEnd, owesRenewal}
		}
		a.duties |= owesConfirmation
	}
	if because := p.noticed(v, q, s, valid, known, x); because != byGrant {
		return ruling{because, owesRenewal}
	}
	if x != nil && row.Purpose == PurposeProactive {
		_, _ = standard.Use(&x.Explanation, &WithdrawalByChosenChannel, p.edition)
		x.applyAt("consent.consent-covers", p.gate(ActionContact.row()))
	}
	return a
}

// noticed examines the text that the client accepted: whether it is known,
// whether it has changed in substance since, and whether a consent to the whole
// situation reaches the service. It returns byGrant if nothing is wrong.
//
// Reading: C2, a service added later is covered only if the accepted notice says so.
//
// Clause: people-2022:4.5.3.1(1)
func (p *policy) noticed(v *view, q *Query, s *settled, valid, known int64, x *Explanation) uint8 {
	e := v.entry(s)
	var accepted *noticeEntry
	changed := false
	for i := e.noticeLo; i < e.noticeHi; i++ {
		n := &v.notices[i]
		switch {
		case n.version < e.version || n.effective > valid || !n.visible(known):
		case n.version == e.version:
			accepted = n
		default:
			changed = changed || n.substantive
		}
	}
	switch {
	case accepted == nil:
		x.miss("notice")
		x.apply("consent.notice-unknown")
		return byNoticeUnknown
	case changed:
		x.apply("consent.notice-changed")
		return byNoticeChange
	}
	if q.Purpose != PurposeProactive || q.Service == "" || v.groups[s.level].part != "" {
		return byGrant
	}
	if p.covered || accepted.later {
		x.apply("consent.service-covered")
		return byGrant
	}
	if !accepted.lists(q.Service) {
		x.apply("consent.service-added")
		return byServiceAdded
	}
	x.apply("consent.service-covered")
	return byGrant
}
