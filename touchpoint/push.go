package touchpoint

import (
	"iter"

	"github.com/state-for-people/standard"
)

// Category is a category of push notices («категория уведомлений»).
type Category string

// The categories.
const (
	CategoryContent       Category = "content"       // services chosen for the client, new surveys
	CategoryTransactional Category = "transactional" // statuses of services, confirmed payments
	CategoryTrigger       Category = "trigger"       // reminders, expiring terms, requests for a rating
)

var categories = standard.Vocabulary[Category]{
	{Code: CategoryContent, Title: standard.Text{RU: "контентные уведомления", EN: "content notices"}, Clause: standard.Cite("people-2022:4.6.2.5(1)")},
	{Code: CategoryTransactional, Title: standard.Text{RU: "транзакционные уведомления", EN: "transactional notices"}, Clause: standard.Cite("people-2022:4.6.2.5(2)")},
	{Code: CategoryTrigger, Title: standard.Text{RU: "триггерные уведомления", EN: "trigger notices"}, Clause: standard.Cite("people-2022:4.6.2.5(3)")},
}

// Categories yields every category with its title.
func Categories() iter.Seq[standard.Term[Category]] { return categories.All() }

// IsValid reports whether c is on the list.
func (c Category) IsValid() bool { _, ok := categories.Find(c); return ok }

// Topic is what a push notice is about.
type Topic string

// The topics that the Standard names; the lists are open.
const (
	TopicSuggestedServices   Topic = "suggested_services"
	TopicNewSurvey           Topic = "new_survey"
	TopicServiceStatus       Topic = "service_status"
	TopicPaymentConfirmed    Topic = "payment_confirmed"
	TopicAppointmentReminder Topic = "appointment_reminder"
	TopicApplicationDeadline Topic = "application_deadline"
	TopicRatingRequest       Topic = "rating_request"
)

// topic is a topic with its category.
type topic struct {
	Code     Topic
	Category Category
	Clause   standard.Clause
}

var topics = []topic{
	{TopicSuggestedServices, CategoryContent, standard.Cite("people-2022:4.6.2.5(1)")},
	{TopicNewSurvey, CategoryContent, standard.Cite("people-2022:4.6.2.5(1)")},
	{TopicServiceStatus, CategoryTransactional, standard.Cite("people-2022:4.6.2.5(2)")},
	{TopicPaymentConfirmed, CategoryTransactional, standard.Cite("people-2022:4.6.2.5(2)")},
	{TopicAppointmentReminder, CategoryTrigger, standard.Cite("people-2022:4.6.2.5(3)")},
	{TopicApplicationDeadline, CategoryTrigger, standard.Cite("people-2022:4.6.2.5(3)")},
	{TopicRatingRequest, CategoryTrigger, standard.Cite("people-2022:4.6.2.5(3)")},
}

// Category returns the category to which the topic belongs. It reports false
// for a topic that the Standard does not name: the authority places it.
func (t Topic) Category() (Category, bool) {
	for i := range topics {
		if topics[i].Code == t {
			return topics[i].Category, true
		}
	}
	return "", false
}

// Preferences are what a client has chosen about push notices («настройки
// уведомлений»). The zero Preferences let everything pass.
type Preferences struct {
	Off     bool       `json:"off,omitempty"`     // no notices at all
	Without []Category `json:"without,omitempty"` // the categories that the client does not want
	PerDay  int        `json:"per_day,omitempty"` // the most notices a day; 0: as many as there are
}

// MayPush reports whether a notice of a category may be sent to a client who has
// been sent so many today. A complete switch-off holds for transactional notices
// too. It does not allocate.
//
// Clause: people-2022:4.6.2.6/s1, people-2022:4.6.2.6/s2, people-2022:4.6.2.6/s3
func MayPush(p Preferences, c Category, today int) bool { return mayPush(p, c, today, nil) }

// ExplainMayPush is [MayPush] with its grounds.
func ExplainMayPush(p Preferences, c Category, today int) (ok bool, x standard.Explanation) {
	ok = mayPush(p, c, today, &x)
	return ok, x
}

func mayPush(p Preferences, c Category, today int, x *standard.Explanation) bool {
	x.Look("preferences.off")
	if p.Off {
		x.Apply(&pushOff)
		return false
	}
	x.Look("preferences.without")
	for _, w := range p.Without {
		if w == c {
			x.Apply(&pushCategoryOff)
			return false
		}
	}
	x.Look("preferences.per_day")
	if p.PerDay > 0 && today >= p.PerDay {
		x.Apply(&pushTooOften)
		return false
	}
	x.Apply(&pushAllowed)
	return true
}

var (
	pushOff = standard.Ground{Code: "touchpoint.push-off", Clause: standard.Cite("people-2022:4.6.2.6/s3"), Text: standard.Text{
		RU: "клиент отключил уведомления", EN: "the client has switched notices off"}}
	pushCategoryOff = standard.Ground{Code: "touchpoint.push-category-off", Clause: standard.Cite("people-2022:4.6.2.6/s2"), Text: standard.Text{
		RU: "клиент отказался от уведомлений этого вида", EN: "the client does not want notices of this category"}}
	pushTooOften = standard.Ground{Code: "touchpoint.push-too-often", Clause: standard.Cite("people-2022:4.6.2.6/s1"), Text: standard.Text{
		RU: "сегодня отправлено столько уведомлений, сколько выбрал клиент", EN: "as many notices as the client has chosen were sent today"}}
	pushAllowed = standard.Ground{Code: "touchpoint.push-allowed", Clause: standard.Cite("people-2022:4.6.2.5/s1"), Text: standard.Text{
		RU: "уведомление можно отправить", EN: "the notice may be sent"}}
)
