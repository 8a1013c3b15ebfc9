package scenario

import "github.com/state-for-people/standard"

// Stage is a stage of providing services («этап предоставления услуг»).
type Stage string

// The stages.
const (
	StageInforming    Stage = "informing_and_training" // of business clients in the Samara region
	StageConsent      Stage = "consent_management"
	StageScenario     Stage = "scenario_development"
	StageConfirmation Stage = "needs_confirmation"
	StageSatisfaction Stage = "needs_satisfaction"
	StageFeedback     Stage = "feedback"
)

// Stages are the stages of providing services, in their order.
var Stages = standard.List[Stage]{Key: "scenario.stages", Title: standard.Text{RU: "этапы предоставления услуг", EN: "stages of providing services"},
	Rows: []standard.Row[Stage]{
		{Code: "consent_management", Value: StageConsent, Clause: standard.Cite("people-2022:4.5.2(1)"), Modality: standard.ModalityMust},
		{Code: "scenario_development", Value: StageScenario, Clause: standard.Cite("people-2022:4.5.2(2)"), Modality: standard.ModalityMust},
		{Code: "needs_confirmation", Value: StageConfirmation, Clause: standard.Cite("people-2022:4.5.2(3)"), Modality: standard.ModalityMust},
		{Code: "needs_satisfaction", Value: StageSatisfaction, Clause: standard.Cite("people-2022:4.5.2(4)"), Modality: standard.ModalityMust},
		{Code: "feedback", Value: StageFeedback, Clause: standard.Cite("people-2022:4.5.2(5)"), Modality: standard.ModalityMust},
		{Code: "informing_and_training", Value: StageInforming, Clause: standard.Cite("samara-business-2022:4.5/p2(1)"), Modality: standard.ModalityMust, Before: "consent_management"},
	}}
