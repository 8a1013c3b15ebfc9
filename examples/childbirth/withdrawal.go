package main

import (
	"errors"
	"slices"
	"time"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/consent"
	"github.com/state-for-people/standard/internal/russian"
)

// later is what comes after: the family withdraws, while steps are running.
type later struct {
	Event       consent.Event                          `json:"event"`
	Running     []consent.Running                      `json:"running"`
	Authorities map[standard.AuthorityID]standard.Text `json:"authorities"`
}

// withdraw tells what follows from the withdrawal, and that the next contact is
// denied.
func (s *story) withdraw() error {
	s.step("14. Семья отзывает согласие", "14. The family withdraws its consent")
	event := s.later.Event
	call := consent.Query{Target: s.later.Running[0].Target, Action: consent.ActionFollowUp, ValidAt: event.Effective.Add(-time.Hour), KnownAt: event.Effective.Add(-time.Hour)}
	auth, _, err := s.policy.Authorize(s.ledger, call, event.Effective.Add(48*time.Hour))
	if err != nil {
		return err
	}
	ledger, err := s.ledger.Append(event)
	if err != nil {
		return err
	}
	w, err := s.policy.Withdraw(ledger, event.ID, s.later.Running)
	if err != nil {
		return err
	}
	day := standard.DateOf(w.At, time.UTC)
	s.both("Отзыв получен на портале и действует с того же момента: "+russian.Day(day.Year(), day.Month(), day.Day())+".", "The withdrawal was taken on the portal and works from that moment: "+russian.DayEN(day.Year(), day.Month(), day.Day())+".")
	for _, r := range s.later.Running {
		service, _ := s.registry.Service(r.Service)
		if slices.Contains(w.Stop, r.ID) {
			s.both("– остановить: сообщения об услуге «"+service.Title.RU+"»", "– stop: news of the service «"+service.Title.EN+"»")
		} else if r.Request != "" {
			s.both("– продолжается по запросу семьи: "+service.Title.RU, "– goes on at the request of the family: "+service.Title.EN)
		}
	}
	var told []string
	for _, id := range w.Tell {
		told = append(told, s.later.Authorities[id].In(s.lang))
	}
	s.list(s.in("– предупредить", "– tell"), told)

	call.ValidAt = event.Recorded.Add(24 * time.Hour)
	call.KnownAt = call.ValidAt
	answer, x, err := s.policy.Explain(ledger, call)
	if err != nil {
		return err
	}
	verdict := s.in("Обратиться ещё раз нельзя: ", "The next contact is denied: ")
	if answer.Permits() {
		verdict = s.in("Обратиться ещё раз можно: ", "The next contact is permitted: ")
	}
	s.say(verdict + x.Short(s.lang) + ".")
	var owed []string
	for duty := range answer.Duties.All() {
		owed = append(owed, duty.Title.In(s.lang))
	}
	s.list(s.in("– что делать", "– what to do"), owed)
	use := auth.Use()
	use.At = call.ValidAt
	var stale *consent.AuthorizationError
	if errors.As(auth.Recheck(ledger.Head(), use), &stale) && !auth.IsZero() {
		s.say(s.in("Разрешение на контакт, полученное до отзыва: ", "The authorization obtained before that: ") + stale.Text().In(s.lang) + ".")
	}
	s.json("withdrawal.json", struct {
		Withdrawal  consent.Withdrawal  `json:"withdrawal"`
		Answer      consent.Answer      `json:"answer"`
		Explanation consent.Explanation `json:"explanation"`
	}{w, answer, x})
	return nil
}
