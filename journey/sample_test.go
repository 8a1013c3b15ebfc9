package journey

import (
	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/lifesituation"
)

func ru(s string) standard.Text { return standard.Text{RU: s} }

// birth is a valid map: three stages, eight steps.
func birth() Map {
	return Map{
		ID:        "birth-of-a-child",
		Title:     standard.Text{RU: "Рождение первого ребёнка", EN: "Birth of the first child"},
		Version:   2,
		Basis:     []Basis{BasisSegmentation, BasisMonitoring},
		Situation: Situation{ID: "birth", Description: ru("В семье родился ребёнок.")},
		Segment:   Segment{ID: "young-family", Description: ru("Семья, где обоим родителям меньше 35 лет, это их первый ребёнок")},
		Needs: []Need{
			{ID: "documents", Title: ru("Оформить документы ребёнка"), Arises: "discharge", Met: "residence"},
			{ID: "money", Title: ru("Получить выплаты"), Arises: "register", Met: "allowance"},
		},
		Stages: []Stage{
			{ID: "hospital", Title: ru("В роддоме"), Steps: []Step{
				{ID: "discharge", Title: ru("Получить медицинское свидетельство о рождении"), Touchpoint: "hospital"},
			}},
			{ID: "papers", Title: ru("Документы ребёнка"), Steps: []Step{
				{ID: "register", Title: ru("Зарегистрировать рождение"), Touchpoint: "portal", Services: []standard.ServiceID{"birth-registration"}},
				{ID: "snils", Title: ru("Получить СНИЛС"), Touchpoint: "portal", Services: []standard.ServiceID{"snils"}},
				{ID: "oms", Title: ru("Оформить полис ОМС"), Touchpoint: "portal", Services: []standard.ServiceID{"oms"}, Together: true},
				{ID: "residence", Title: ru("Зарегистрировать ребёнка по месту жительства"), Touchpoint: "mfc", Services: []standard.ServiceID{"residence"}, Together: true},
			}},
			{ID: "support", Title: ru("Поддержка семьи"), Steps: []Step{
				{ID: "capital", Title: ru("Получить сертификат на материнский капитал"), Touchpoint: "portal", Services: []standard.ServiceID{"capital"}},
				{ID: "allowance", Title: ru("Назначить пособие"), Touchpoint: "mfc", Services: []standard.ServiceID{"allowance"}, Together: true},
				{ID: "kindergarten", Title: ru("Встать в очередь в детский сад"), Touchpoint: "portal", Services: []standard.ServiceID{"kindergarten"}, Optional: true},
			}, Experience: &Experience{Positive: 40, Answers: 60, Reactions: []Reaction{{ReactionEmotional, ru("Родители рады, что заявления подают за них")}}}},
		},
		Services: []Service{
			{"birth-registration", ru("Регистрация рождения"), lifesituation.ServicePublic},
			{"snils", ru("СНИЛС ребёнка"), lifesituation.ServicePublic},
			{"oms", ru("Полис ОМС"), lifesituation.ServicePublic},
			{"residence", ru("Регистрация по месту жительства"), lifesituation.ServicePublic},
			{"capital", ru("Материнский капитал"), lifesituation.ServiceSupport},
			{"allowance", ru("Пособие на ребёнка"), lifesituation.ServiceSupport},
			{"kindergarten", ru("Очередь в детский сад"), lifesituation.ServiceDigital},
		},
		Touchpoints: []Touchpoint{
			{"hospital", standard.TouchpointLongStay, ru("Роддом"), &Experience{Positive: 45, Answers: 50}, Notes{Items: []standard.Text{ru("Всё объяснили")}}, Notes{NoneFound: true}},
			{"portal", standard.TouchpointPortal, ru("Портал Госуслуг"), &Experience{Positive: 180, Answers: 200}, Notes{Items: []standard.Text{ru("Данные подставляются сами")}}, Notes{Items: []standard.Text{ru("Непонятно, когда придёт ответ")}}},
			{"mfc", standard.TouchpointOneStopShop, ru("МФЦ"), &Experience{Positive: 37, Answers: 50}, Notes{NoneFound: true}, Notes{Items: []standard.Text{ru("Долго ждать в очереди")}}},
		},
	}
}
