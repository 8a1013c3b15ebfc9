// Package lifesituation holds the registry of life situations: what situations
// there are, which groups of clients occur in them, what those groups need, which
// services meet the needs, and what has to be known of a client for it.
//
// # How it works
//
// [Contents] is the registry as it is written down: open structs, decoded from
// JSON, judged by [Contents.Check]. [NewRegistry] makes a [Registry] of it, an
// immutable snapshot with indexes; contents that break an obligation are refused.
//
// A [Profile] is what is known of one client. Who belongs to a segment, who is in
// a situation, who is entitled to a service is a [Criterion]: data, not code. A
// [Schema] knows the facts; it compiles a criterion into a [Condition] and binds a
// profile into [Facts]. [Condition.Eval] then answers Yes, No or Unknown, and if
// Unknown, which facts are missing, without allocating.
//
// # Three answers, not two
//
// Nobody knows everything about a client, and what is not known is not a No. So a
// criterion has three answers, after Kleene: a part that is open leaves the whole
// open only where it can still matter. The same idea carries segments, entitlement
// and, in package scenario, the way in which a need is dealt with: what is missing
// becomes the fields of a form, and nothing else is asked.
//
// # The rules
//
// The registry has spheres of life, life situations, segment profiles, client
// scenarios and services, each once, referring to each other by key. Every group
// studied belongs to a situation; for every situation and group the typical needs
// are listed, each in one of three classes. A satisfiable need has a scenario whose
// services operate; a need in design names its project; of a need that cannot be
// met an answer gives the reasons. A segment profile tells how many clients there
// are and what dealings they had, and is never cut by a fact that points at one
// person.
//
// Where the form of the contents is wrong, only the form is reported; a finding
// holds no value of a document.
//
// # Cost
//
// Bind takes some 20 ns a fact and allocates twice, or not at all with
// [Schema.Rebind]. Eval takes 5 to 10 ns a test that is looked at. Both grow with
// the criterion and the profile, never with the registry. The package links the
// validator, for Check.
//
// # Glossary
//
//	sphere of life      сфера жизни
//	life situation      жизненная ситуация
//	segment profile     профиль клиентского сегмента
//	group               группа клиентов в жизненной ситуации
//	typical need        типовая потребность
//	client scenario     клиентский сценарий
//	service             услуга, сервис, мера поддержки, функция
//	entitlement         правомочность
//	fact                сведения
//	client profile      профиль клиента
package lifesituation
