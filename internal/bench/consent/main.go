// Command consent measures the package of this name beside what a backend would
// pick instead of it: a rule engine asked about the same events. It fails if the
// package is not far enough ahead.
//
//	go run .
//
// The engines get the friendliest treatment: the rule is compiled once, the
// events are converted to their own values beforehand, and the rule is the simple
// one (the last event that covers the service decides), where the package answers
// by the whole of its readings. All three must give the same answers. The floors
// stand below what a machine with other work shows: at ten events 90 to 100 times CEL
// and 530 to 800 times OPA.
package main

import (
	"fmt"
	"log"
	"math/rand/v2"
	"slices"
	"time"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/consent"
)

// engine answers a question about a ledger that it was given beforehand.
type engine struct {
	name  string
	floor float64 // how many times faster the package should be at ten events
	ask   func(q question) (bool, error)
}

// question is what all engines are asked: may this service be provided now.
type question struct {
	situation, service string
	at                 time.Time
}

// event is what all engines are told.
type event struct {
	withdrawn bool
	situation string
	services  []string // none: the whole situation
	at        time.Time
}

func main() {
	log.SetFlags(0)
	failed := false
	for _, n := range []int{1, 10, 100} {
		events, questions := sample(n)
		ours, err := library(events)
		if err != nil {
			log.Fatal(err)
		}
		engines := []engine{ours}
		for _, make := range []func([]event) (engine, error){withCEL, withOPA} {
			e, err := make(events)
			if err != nil {
				log.Fatal(err)
			}
			engines = append(engines, e)
		}
		agree(engines, questions)
		best := measure(engines, questions)
		for i, e := range engines {
			times := best[i] / best[0]
			fmt.Printf("%4d events  %-8s %12.0f ns  %8.0f ×\n", n, e.name, best[i], times)
			if n == 10 && times < e.floor {
				failed = true
				fmt.Printf("%s: %.0f times, and %.0f are wanted\n", e.name, times, e.floor)
			}
		}
	}
	if failed {
		log.Fatal("consent is not as fast as it should be")
	}
}

// agree stops the run unless all engines answer alike.
func agree(engines []engine, questions []question) {
	yes := 0
	for _, q := range questions {
		want, err := engines[0].ask(q)
		if err != nil {
			log.Fatal(err)
		}
		if want {
			yes++
		}
		for _, e := range engines[1:] {
			if got, err := e.ask(q); err != nil || got != want {
				log.Fatalf("%s answers %v (%v), the package %v: %+v", e.name, got, err, want, q)
			}
		}
	}
	if yes == 0 || yes == len(questions) {
		log.Fatal("the questions have but one answer")
	}
}

// measure returns the best time of each engine, in nanoseconds a question. Short
// runs take turns, so that a busy machine disturbs all alike.
func measure(engines []engine, questions []question) []float64 {
	best := make([]float64, len(engines))
	for range 60 {
		for i, e := range engines {
			n, began := 0, time.Now()
			for time.Since(began) < 2*time.Millisecond {
				for _, q := range questions[:16] {
					if _, err := e.ask(q); err != nil {
						log.Fatal(err)
					}
				}
				n += 16
			}
			if ns := float64(time.Since(began).Nanoseconds()) / float64(n); best[i] == 0 || ns < best[i] {
				best[i] = ns
			}
		}
	}
	return best
}

var start = time.Date(2026, 3, 5, 9, 0, 0, 0, time.UTC)

// sample makes a history in which the simple rule and the readings agree: each
// consent and withdrawal is of services, so that no scope lies in another.
func sample(n int) (events []event, questions []question) {
	r := rand.New(rand.NewPCG(uint64(n), 1))
	service := func() string { return fmt.Sprintf("service-%02d", r.IntN(max(2, n/5))) }
	for i := range n {
		e := event{withdrawn: i > 0 && r.IntN(3) == 0, situation: "birth", at: start.Add(time.Duration(i) * time.Hour)}
		for range 1 + r.IntN(3) {
			if s := service(); !slices.Contains(e.services, s) {
				e.services = append(e.services, s)
			}
		}
		events = append(events, e)
	}
	for range 256 {
		questions = append(questions, question{"birth", service(), start.Add(time.Duration(r.IntN(n+1))*time.Hour - time.Minute)})
	}
	return events, questions
}

func library(events []event) (engine, error) {
	list := []consent.Event{{ID: "notice", Kind: consent.NoticePublished, Client: "client-1", Purpose: consent.PurposeProactive,
		Scope: consent.Scope{Situation: "birth"}, Effective: start.Add(-time.Hour), Recorded: start.Add(-time.Hour),
		Published: consent.Notice{ID: "notice", Version: 1, Change: consent.ChangeSubstantive}}}
	for i, e := range events {
		c := consent.Event{ID: consent.EventID(fmt.Sprintf("event-%03d", i)), Kind: consent.Granted, Client: "client-1", Purpose: consent.PurposeProactive,
			Scope: consent.Scope{Situation: standard.SituationID(e.situation)}, Effective: e.at, Recorded: e.at, Touchpoint: standard.TouchpointPortal,
			Notice: consent.NoticeRef{ID: "notice", Version: 1}}
		if e.withdrawn {
			c.Kind, c.Notice = consent.Withdrawn, consent.NoticeRef{}
		}
		for _, s := range e.services {
			c.Scope.Services = append(c.Scope.Services, standard.ServiceID(s))
		}
		list = append(list, c)
	}
	ledger, err := consent.NewLedger("client-1", list...)
	policy := consent.For(standard.Federal(2026_03_05))
	known := start.Add(10_000 * time.Hour)
	return engine{name: "package", ask: func(q question) (bool, error) {
		a, err := policy.Decide(ledger, consent.Query{
			Target: consent.Target{Purpose: consent.PurposeProactive, Situation: standard.SituationID(q.situation), Service: standard.ServiceID(q.service)},
			Action: consent.ActionProvide, ValidAt: q.at, KnownAt: known})
		return a.Permits(), err
	}}, err
}
