package consent

// Question is a query made ready to be put to many clients («один вопрос ко многим
// клиентам»), as a list of calls, a mailing or a nightly job does: the query is
// checked and laid out once. [Policy.Prepare] makes one. It is immutable. The zero
// Question permits nothing.
type Question struct{ p *question }

type question struct {
	policy       *policy
	deed         *deed
	valid, known int64
	common       bool // of provision, and judged to say no more than what, when and for whom
	q            Query
}

// Prepare makes a query ready. The error is a [*QueryError] or a [*PolicyError].
func (p Policy) Prepare(q Query) (Question, error) {
	if p.p == nil {
		return Question{}, &PolicyError{}
	}
	k := &question{policy: p.p, deed: &p.p.deeds[q.Action.number()], valid: micro(q.ValidAt), known: micro(q.KnownAt), q: q}
	if k.common = q.common(k.deed) && q.Launched.IsZero(); !k.deed.takes(&q) {
		return Question{}, &QueryError{Findings: q.Check()}
	}
	return Question{k}, nil
}

// Query returns the query that k was made from.
func (k Question) Query() Query {
	if k.p == nil {
		return Query{}
	}
	return k.p.q
}

// Decide is [Policy.Decide] for the client of a ledger. It allocates nothing.
func (k Question) Decide(l Ledger) (a Answer) {
	if k.p != nil {
		_ = k.p.policy.decide(l.p, &k.p.q, k.p, &a) // it was checked
	}
	return a
}

// Explain is [Policy.Explain] for the client of a ledger.
func (k Question) Explain(l Ledger) (a Answer, x Explanation) {
	if k.p != nil {
		a, x, _ = Policy{k.p.policy}.Explain(l, k.p.q) // it was checked
	}
	return a, x
}

// DecideFor is [Policy.DecideFor] for a client of a population.
func (k Question) DecideFor(of Population, client int) (a Answer, consent int, err error) {
	if k.p == nil {
		return a, -1, &PolicyError{}
	}
	consent, err = k.p.policy.decideFor(of.p, client, &k.p.q, k.p, &a)
	return a, consent, err
}
