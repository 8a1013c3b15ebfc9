package kpi

import (
	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/feedback"
)

// Provision is how often a service or digital service was provided in the period,
// within a client scenario or outside one («предоставление услуги»). A service
// provided both ways stands in two of them.
type Provision struct {
	Service    standard.ServiceID `json:"service"`
	InScenario bool               `json:"in_scenario,omitempty"`
	Acts       int64              `json:"acts"` // 0: it is offered, and nobody came
}

// ScenarioCoverageIn counts T1.1 as the edition has it. Each service is counted
// once, in as many provisions as it may stand, and lies within scenarios if one of
// them does; with the switch [CoverageCounting] the acts are counted, and a service
// to which nobody came weighs nothing. The error is a [*CountError] for a service
// without a key, a negative number of acts, or too many of them, a [*TableError] if
// no edition is named.
//
// Reading: K19, S21
//
// Clause: people-2022:T1.1, people-2022-brief:T1.1
func ScenarioCoverageIn(e standard.Edition, provided []Provision) (ScenarioCoverage, error) {
	if e.IsZero() {
		return ScenarioCoverage{}, noEdition(IndicatorScenarioCoverage)
	}
	var distinct, acts ScenarioCoverage
	in := make(map[standard.ServiceID]bool, len(provided))
	for _, p := range provided {
		if p.Service == "" || p.Acts < 0 || p.Acts > feedback.MaxCount-acts.Services {
			return ScenarioCoverage{}, &CountError{IndicatorScenarioCoverage, standard.Text{
				RU: "у предоставления должны быть ключ услуги и число случаев от 0; всего не больше 10^15",
				EN: "a provision has the key of a service and a number of acts from 0 on; all together at most 10^15"}}
		}
		within, known := in[p.Service]
		if !known {
			distinct.Services++
		}
		if p.InScenario && !within {
			distinct.InScenarios++
		}
		in[p.Service] = within || p.InScenario
		acts.Services += p.Acts
		if p.InScenario {
			acts.InScenarios += p.Acts
		}
	}
	if CoverageCounting.In(e) == "acts" {
		return acts, nil
	}
	return distinct, nil
}
