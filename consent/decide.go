package consent

import "github.com/state-for-people/standard"

// Decide answers a question about the client of a ledger. It allocates nothing.
// The error is a [*QueryError] or a [*PolicyError]; the answer then permits
// nothing.
//
// # How it decides
//
//	the client declined       only what law orders goes on        4.5.5.7              C7, C12
//	an obstacle is declared   only what the client asked for      4.1.10               S23
//	the caller relies on law  permit, where the edition knows it  4.5/p17 of Samara    C6
//	the client asked          permit, on the request              4.5.6.3              S23
//	nobody is identified      permit an observation               4.3.3.2(4)           C9
//	a consent is in force     permit, or renewal                  4.5.3.1, 4.5.5.1     C1, C2, C3, C11
//	the client said no        deny                                4.5.3.3, 4.5.5.8(1)  C4, C10, C13
//	the consent is over       deny or renewal; one may ask        4.5.3.1              C3, C5, C10
//	nothing is known          the client starts; one may ask      4.5.5.3, 4.6.3.8(3)  C5
//
// The grounds that [Policy.Explain] gives have the clauses of the edition at hand.
func (p Policy) Decide(l Ledger, q Query) (a Answer, err error) {
	err = p.p.decide(l.p, &q, nil, &a)
	return a, err
}

// Explain is [Policy.Decide] with the grounds.
func (p Policy) Explain(l Ledger, q Query) (a Answer, x Explanation, err error) {
	x.of = l.p
	err = p.p.examine(l.p, &q, &a, &x)
	x.of, x.marked = nil, nil
	return a, x, err
}

// decide answers a common question by what the ledger took down when it was made,
// if that has the answer, else by examination. k is the question, if it was made
// ready before. Most ledgers are of one situation and most names are of eight to
// sixteen bytes; of others search does the same. What is called here is called last,
// so that all stays in registers.
func (p *policy) decide(l *ledger, q *Query, k *question, a *Answer) error {
	if p == nil || l == nil {
		return p.examine(l, q, a, nil)
	}
	d := &p.deeds[numProvide]
	var valid, known int64
	if k != nil {
		if d, valid, known = k.deed, k.valid, k.known; !k.common {
			return p.examine(l, q, a, nil)
		}
	} else {
		if q.Action != ActionProvide {
			d = &p.deeds[q.Action.number()]
		}
		if !q.bare() || !q.Launched.IsZero() {
			return p.examine(l, q, a, nil)
		}
		var ok, too bool
		valid, ok = dated(q.ValidAt)
		if known, too = dated(q.KnownAt); !ok || !too {
			return p.examine(l, q, a, nil)
		}
	}
	if known < l.since || !d.recalled {
		return p.examine(l, q, a, nil)
	}
	here, part := &l.first, &whole
	if n := len(q.Situation); !fits(n) || here.head != word(string(q.Situation)) || here.tail != word(string(q.Situation)[n-8:]) || len(here.text) != n {
		return l.search(p, q, d, valid, a)
	}
	if n := len(q.Service); fits(n) {
		head, tail := word(string(q.Service)), word(string(q.Service)[n-8:])
		part = &l.parts.list[l.parts.seats[l.parts.seats.seat(spread(head, tail)+uint64(n))]]
		if part.head != head || part.tail != tail || len(part.text) != n {
			return l.search(p, q, d, valid, a)
		}
	} else if n != 0 || d.service {
		return l.search(p, q, d, valid, a)
	}
	if m := l.momentOf(here, part, valid); m != nil {
		m.say(d, a)
		return nil
	}
	return p.examine(l, q, a, nil)
}

// examine is the one engine: it looks at the events themselves. x may be nil.
func (p *policy) examine(l *ledger, q *Query, a *Answer, x *Explanation) error {
	if p == nil {
		return &PolicyError{}
	}
	d := &p.deeds[q.Action.number()]
	var v view // filled in place: a literal would be laid out and copied
	v.policy, v.deed, v.q, v.valid, v.known = p, d, q, micro(q.ValidAt), micro(q.KnownAt)
	if v.special = !q.common(d); !d.takes(q) {
		return &QueryError{Findings: q.Check()}
	}
	l.see(&v)
	r := v.rule(x)
	if r.write(a, q); r.because == byGrant {
		a.Basis.Consent = l.events[v.grant].ID
	}
	if x != nil {
		x.owed(p, a.Duties)
	}
	return nil
}

// ruling is an answer in the making: the number of its reason, and the duties that
// the reason alone does not bring.
type ruling struct {
	because uint8
	duties  Duties
}

// write writes a ruling out; of a consent it leaves the id to the caller.
func (r ruling) write(a *Answer, q *Query) {
	*a = answers[r.because]
	a.Duties |= r.duties
	switch r.because {
	case byStatute:
		a.Basis.Law = q.Law
	case byRequest:
		a.Basis.Request = q.Request
	}
}

// rule goes through the questions in their order. Where a consent permits, the
// view then holds the number of its grant.
func (v *view) rule(x *Explanation) ruling {
	if x != nil {
		x.Look("action")
		if v.deed.Code == ActionFollowUp {
			x.apply("consent.follow-up")
		}
	}
	if v.special {
		if r, done := v.before(x); done {
			return r
		}
	}
	s := v.settle(x)
	if x != nil {
		x.gate(v.deed.Code, v.policy.gate(v.deed.actionRow))
		x.openEnd(v, &s)
	}
	var r ruling
	if s.state == numInForce {
		r = v.inForce(&s, x)
	} else {
		r = v.notInForce(&s, x)
	}
	if r.because >= byNothing {
		r = v.orAsk(r, x)
	}
	if s.ask {
		r.duties |= owesAsking
		x.apply("consent.act-without-authority")
	}
	return r
}

// before answers what is decided before any consent is looked for.
func (v *view) before(x *Explanation) (ruling, bool) {
	p, q, d := v.policy, v.q, v.deed
	if q.Declined {
		return v.declined(x), true
	}
	asked := q.Request != "" && d.proactive && p.request
	if q.Obstacle != "" && d.service {
		if x.look("obstacle"); asked {
			return p.requested(q, d, x), true
		}
		return p.obstructed(q, x), true
	}
	if q.Law.given() {
		if x.look("law"); !p.law.IsZero() {
			return v.byLaw(x, "consent.law"), true
		}
		x.apply("consent.law-no-basis")
	}
	if asked {
		return p.requested(q, d, x), true
	}
	if !d.proactive {
		return p.unasked(q, d, x)
	}
	return ruling{}, false
}

// requested permits what the client asked for. That is no proactive provision, so
// what stands against such provision does not stand against it.
func (p *policy) requested(q *Query, d *deed, x *Explanation) ruling {
	x.look("request")
	x.apply("consent.request")
	return ruling{byRequest, p.record(q, d, x)}
}

// unasked permits what needs no consent, of what is not proactive provision.
func (p *policy) unasked(q *Query, d *deed, x *Explanation) (ruling, bool) {
	if d.Code == ActionObserve {
		if x.look("anonymous"); q.Anonymous && !p.alwaysConsent {
			x.apply("consent.anonymous-observation")
			return ruling{because: byAnonymity}, true
		}
		x.apply("consent.observation-needs-consent")
	}
	if d.Purpose != PurposeInteraction {
		return ruling{}, false
	}
	if x.look("interaction"); !p.requires(q.Interaction) {
		if x != nil {
			_, _ = standard.Use(&x.Explanation, &InteractionRequired, p.edition)
			x.apply("consent.interaction-not-required")
		}
		return ruling{because: byNoRequirement}, true
	}
	return ruling{}, false
}

// record is the duty to write down whether the client consents to interaction.
func (p *policy) record(q *Query, d *deed, x *Explanation) Duties {
	if q.Interaction == "" || !d.told || d.record != 0 {
		return d.record
	}
	if x.look("interaction"); p.requires(q.Interaction) {
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
func (v *view) declined(x *Explanation) ruling {
	p, q := v.policy, v.q
	x.look("declined")
	goesOn := q.Law.given() && !p.law.IsZero() && v.deed.ordered
	if goesOn {
		x.look("law")
		if q.Obstacle != "" {
			x.look("obstacle")
			goesOn = false
		}
	}
	var a ruling
	if goesOn {
		a = v.byLaw(x, "consent.law-survives")
	} else {
		a = ruling{byDeclining, p.record(q, v.deed, x)}
		x.apply("consent.declined")
	}
	if s := v.settle(x); s.state == numInForce || s.state == numExpired {
		a.duties |= p.offer
	}
	return a
}

// obstructed denies provision that is not possible.
//
// Clause: people-2022:4.1.10, samara-business-2022:4.1.4/p3, samara-people-2022:4.1.4/p3
func (p *policy) obstructed(q *Query, x *Explanation) ruling {
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
func (v *view) byLaw(x *Explanation, code string) ruling {
	p := v.policy
	if x != nil {
		x.applyAt("consent.law", p.law)
		if code != "consent.law" {
			x.apply(code)
		}
	}
	return ruling{byStatute, p.notify | p.record(v.q, v.deed, x)}
}

// notInForce answers where no consent is in force.
//
// Clause: people-2022:4.5.5.3
func (v *view) notInForce(s *settled, x *Explanation) ruling {
	starts := v.deed.starts
	switch s.state {
	case numExpired:
		x.apply("consent.expired")
		return ruling{because: byExpiry}
	case numWithdrawal:
		x.apply("consent.withdrawn")
		return ruling{byWithdrawal, starts}
	case numRefusal:
		x.apply("consent.refused")
		return ruling{byRefusal, starts}
	case numOver:
		x.apply("consent.ended")
		return ruling{byEnd, starts}
	}
	if x != nil {
		v.none(x)
	}
	return ruling{byNothing, starts}
}

// none notes that there is no consent. Who starts is said only where the edition
// says it.
func (v *view) none(x *Explanation) {
	p, d := v.policy, v.deed
	if d.proactive {
		_, _ = standard.Use(&x.Explanation, &ClientStarts, p.edition)
	}
	if d.proactive && !p.startsAt.IsZero() {
		x.applyAt("consent.no-consent", p.startsAt)
	} else {
		x.applyAs("consent.no-consent", p.gate(d.actionRow), noConsent)
	}
	if !d.proactive {
		x.apply("consent.purposes-apart")
	}
}

// orAsk lets a cold call ask for a consent that is not there, unless the client
// said no.
//
// Reading: C5, nothing is provided and no first step is taken before consent.
//
// Clause: people-2022:4.6.3.8(3)(в), people-2022:4.5.5.3
func (v *view) orAsk(r ruling, x *Explanation) ruling {
	if v.deed.Code != ActionAsk || !v.policy.consent {
		return r
	}
	if v.policy.noColdCalls {
		x.apply("consent.cold-calls-forbidden")
		return r
	}
	x.apply("consent.cold-call")
	return ruling{byColdCall, owesOnlyAsk | answers[r.because].Duties&owesRenewal | v.policy.record(v.q, v.deed, x)}
}
