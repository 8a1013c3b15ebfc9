package standard

import "slices"

// Scope asks whether the Standard binds a body, for a service, towards a
// client («область применения»). An empty member is a fact that is missing.
type Scope struct {
	Body       BodyKind      `json:"body,omitempty"`
	Authorised Authorisation `json:"authorised,omitempty"` // asked of an authorised organisation only
	Service    ServiceClass  `json:"service,omitempty"`
	Client     ClientStatus  `json:"client,omitempty"`
	Standing   Standing      `json:"standing,omitempty"`
}

// Applicability is the answer to a [Scope].
type Applicability string

// The answers. The zero Applicability is none of them.
const (
	Applies       Applicability = "applies"       // the Standard binds
	OutsideScope  Applicability = "outside"       // a stated fact lies outside it
	ScopeNotKnown Applicability = "facts_missing" // nothing lies outside, but a fact, or a list of the edition, is missing
)

// Ask answers s in the edition e: applies if all its facts lie inside, outside
// as soon as one lies outside, whatever is missing. Where no document of e has
// a list to hold a fact against, that list is what is missing: the standard of
// the internal client names no bodies and no services.
//
// The client is anyone whom the law lets apply, whether or not they have; nor
// does it matter whether they come themselves or through a representative,
// legal or authorised.
//
// Clause: people-2022:2/p1, people-2022:2/p2, people-2022:2/p4, people-2022:3(1), people-2022:3(7)
func (s Scope) Ask(e Edition) Applicability { return s.ask(e, nil) }

// Explain answers as [Scope.Ask] does, with the grounds.
func (s Scope) Explain(e Edition) (Applicability, Explanation) {
	var x Explanation
	a := s.ask(e, &x)
	return a, x
}

var scopeGrounds = [...]Ground{
	{Code: "standard.scope-standing", Clause: Cite("people-2022:2/p2"), Text: Text{"клиент — тот, кто обратился или вправе обратиться за услугой", "a client is who has applied or may apply by law"}},
	{Code: "standard.scope-representative", Clause: Cite("people-2022-brief:clients/1"), Text: Text{"клиент — человек или его законный представитель, который обратился или может обратиться", "a client is a person or a legal representative who has applied or may apply"}},
	{Code: "standard.scope-authorised", Clause: Cite("people-2022:3(7)"), Text: Text{"организация уполномочена законом или договором", "the organisation is authorised by law or by a contract"}},
}

func (s Scope) ask(e Edition, x *Explanation) Applicability {
	if e.IsZero() {
		x.Miss("edition")
		return ScopeNotKnown
	}
	answer := Applies
	note := func(a Applicability) {
		if a == OutsideScope || answer == Applies {
			answer = a
		}
	}
	// Authority and standing are conditions of the federal Standard.
	federal := slices.Contains(e.chain(), DocumentPeople)
	note(inList(x, e, &Bodies, string(s.Body), "body"))
	if federal && s.Body == BodyAuthorised {
		x.Look("authorised")
		switch s.Authorised {
		case AuthorisedByLaw, AuthorisedByContract:
			x.Apply(&scopeGrounds[2])
		case "":
			x.Miss("authorised")
			note(ScopeNotKnown)
		default:
			x.Apply(&scopeGrounds[2])
			note(OutsideScope)
		}
	}
	note(inList(x, e, &ServiceClasses, string(s.Service), "service"))
	note(inList(x, e, &ClientStatuses, string(s.Client), "client"))
	if !federal {
		return answer
	}
	x.Look("standing")
	ground := &scopeGrounds[0]
	if e.base == DocumentPeopleBrief {
		ground = &scopeGrounds[1]
	}
	switch s.Standing {
	case StandingApplicant, StandingPotential:
		x.Apply(ground)
	case "":
		x.Miss("standing")
		note(ScopeNotKnown)
	default:
		x.Apply(ground)
		note(OutsideScope)
	}
	return answer
}

// inList reports whether code is a member of l in e. A code on no list has a
// ground without a clause: no clause speaks of it.
func inList(x *Explanation, e Edition, l *List[Text], code, fact string) Applicability {
	x.Look(fact)
	if code == "" {
		x.Miss(fact)
		return ScopeNotKnown
	}
	r, ok := l.Of(e, code)
	if !ok && r.Clause.IsZero() && l.isSilent(e) {
		x.Miss(l.Key)
		return ScopeNotKnown
	}
	if x != nil {
		x.Apply(&Ground{Code: "standard.scope-" + fact, Clause: r.Clause, Text: scopeText(ok, l)})
	}
	if !ok {
		return OutsideScope
	}
	return Applies
}

func scopeText(in bool, l *List[Text]) Text {
	if in {
		return Text{"есть в перечне: " + l.Title.RU, "on the list: " + l.Title.EN}
	}
	return Text{"нет в перечне: " + l.Title.RU, "not on the list: " + l.Title.EN}
}
