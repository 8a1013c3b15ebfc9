// Package scenario leads one client from a life situation to needs that are met:
// the preliminary scenario, its confirmation, the way of each need, the form, the
// checks, provision, refusal, and the request to rate.
//
// # The story
//
//   - [Planner.Prepare] makes a preliminary scenario in five steps before anybody
//     has spoken with the client; [Preliminary.Meet] begins a contact, with an
//     authorization of package consent; [Preliminary.Receive] does where the client
//     comes first.
//   - [Planner.Confirm] takes in what the client says of the four items. What is
//     not confirmed makes the matching step run again.
//   - [Case.Route] decides for each need one of three orders: the services are
//     picked automatically; a form first; not now, with reasons.
//   - [Planner.Form] asks for the missing facts and nothing else, and
//     [Form.Estimate] holds it against ten minutes.
//   - [Submit] puts the answers into the profile; [Planner.Verify] runs the two
//     checks.
//   - [Planner.Personalise] fixes the [Personal] scenario, [Planner.Resume] goes on
//     after the checks, [Personal.Book] and [Personal.Visited] see to a visit,
//     [Personal.Provide] provides a service, with an authorization that still holds.
//     A [Delivery] is one click online or five minutes at the desk.
//   - [Route.Refusal] is what is owed for a need that cannot be met;
//     [Case.Reopened] finds, after a change of the registry, whom to tell.
//   - [Personal.Ratings] asks for ratings, [Personal.Outcome] sums up.
//
// # What it never does
//
// It never holds a ledger of consents. Every contact and every step of provision
// takes an authorization and the head of the ledger as it is at that moment; a
// stale one is refused. Explanations, errors and findings name facts and never
// hold their values.
//
// # Cost
//
// A [Planner] is an index of a registry, made once. Routes take no allocation with
// the caller's buffer; their cost grows with the needs asked about and the facts of
// their scenarios, not with the registry. In a registry of 1,000 situations, 10,000
// services and 50,000 typical needs, with the clients changing all the time, ten
// needs cost some 2.5 times the fastest layout known, on dense numbers instead of
// keys, and a twentieth of maps keyed by strings: about 0.9 µs. The index of such a
// registry takes 4 MB and is made in a tenth of a second.
//
// # What the text leaves open
//
// The readings S1 to S24 decide most of it. Three finer points are decided here:
//
//   - Of several situations or segments whose criterion a client meets, the first
//     in the registry is taken; other situations are listed beside it.
//   - All services of a scenario are needed: who is denied one of them takes the
//     third order. Which of several ways a client has is a matter of the segment.
//   - A need in design takes its scenario as long as every service of it operates,
//     and the third order otherwise.
//
// # Glossary
//
//	preliminary scenario  предварительный клиентский сценарий
//	personal scenario     персональный клиентский сценарий
//	order, route          порядок взаимодействия
//	one click             в «один клик»
//	form                  форма данных
//	need record           сведения о статусе удовлетворения потребности
package scenario
