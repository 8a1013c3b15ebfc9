package scenario

import (
	"time"

	"github.com/state-for-people/standard"
)

// FillWithin is the estimated time that filling in the forms of one contact may
// take («расчётное время на заполнение форм»). The Samara standards leave the
// clause out and have no such limit.
//
// Reading: S7, all forms of one contact together.
//
// Clause: people-2022:4.5.6.6, people-2022-brief:provision/28
var FillWithin = standard.Param[time.Duration]{
	Key: "scenario.fill-within", Title: standard.Text{RU: "расчётное время на заполнение форм", EN: "estimated time to fill in the forms"},
	Rows: []standard.Setting[time.Duration]{
		{Value: 10 * time.Minute, Clause: standard.Cite("people-2022:4.5.6.6"), Modality: standard.ModalityMust},
		{Value: 10 * time.Minute, Clause: standard.Cite("people-2022-brief:provision/28"), Modality: standard.ModalityMust},
	},
}

// ServeWithin is how long providing the selected services may take at the desk
// («не более 5 минут при личном взаимодействии»). The Samara standards have no
// such limit.
//
// Reading: S6, per visit, queueing apart.
//
// Clause: people-2022:4.5.6.3/p3, people-2022-brief:provision/36
var ServeWithin = standard.Param[time.Duration]{
	Key: "scenario.serve-within", Title: standard.Text{RU: "время предоставления услуг при личном приёме", EN: "time of providing services at the desk"},
	Rows: []standard.Setting[time.Duration]{
		{Value: 5 * time.Minute, Clause: standard.Cite("people-2022:4.5.6.3/p3"), Modality: standard.ModalityMust},
		{Value: 5 * time.Minute, Clause: standard.Cite("people-2022-brief:provision/36"), Modality: standard.ModalityMust},
	},
}

// OneClick is how many actions of the client online provision of the selected
// services may take («в один клик»). The Samara standards leave the clause out and have no
// such limit.
//
// Reading: S6, one action for the whole selected set.
//
// Clause: people-2022:4.5.6.3/p2, people-2022-brief:provision/35
var OneClick = standard.Param[int]{
	Key: "scenario.one-click", Title: standard.Text{RU: "число действий клиента при предоставлении услуг онлайн", EN: "actions of the client in online provision"},
	Rows: []standard.Setting[int]{
		{Value: 1, Clause: standard.Cite("people-2022:4.5.6.3/p2"), Modality: standard.ModalityMust},
		{Value: 1, Clause: standard.Cite("people-2022-brief:provision/35"), Modality: standard.ModalityMust},
	},
}

// HistoryWithin says whether needs are drawn from the history of this life
// situation only. The federal text draws on all dealings with the client.
//
// Clause: samara-business-2022:4.5/p9(4)
var HistoryWithin = standard.Param[bool]{
	Key: "scenario.history-within-situation", Title: standard.Text{RU: "история взаимодействия только в рамках жизненной ситуации", EN: "history of dealings within the life situation only"},
	Rows: []standard.Setting[bool]{
		{Value: true, Clause: standard.Cite("samara-business-2022:4.5/p9(4)"), Modality: standard.ModalityMust},
	},
}

// Params returns the handles of this package, for binding overlays from outside.
func Params() []standard.Parameter {
	return []standard.Parameter{&Stages, &FillWithin, &ServeWithin, &OneClick, &HistoryWithin}
}
