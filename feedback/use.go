package feedback

import (
	"iter"

	"github.com/state-for-people/standard"
)

// UseKind is what feedback was used for («использование обратной связи»).
type UseKind string

// The uses.
const (
	UseNeedsStudy        UseKind = "needs_study"
	UseDesign            UseKind = "design"
	UseReengineering     UseKind = "reengineering"
	UseCorrection        UseKind = "correction"         // a deviation is put right
	UseShortcoming       UseKind = "shortcoming"        // a shortcoming is removed
	UseImprovement       UseKind = "improvement"        // of an administrative process
	UseBreach            UseKind = "breach"             // a breach is removed
	UseEfficiency        UseKind = "efficiency"         // proposals on efficiency
	UseInternalProcess   UseKind = "internal_process"   // an internal process is re-engineered
	UseMotivation        UseKind = "motivation"         // the motivation system is changed
	UseDevelopment       UseKind = "development"        // a development path is adjusted
	UseWorkload          UseKind = "workload"           // a workload is adjusted
	UseManagerFunctions  UseKind = "manager_functions"  // a manager works otherwise
	UseClientExperience  UseKind = "client_experience"  // it enters the client experience
	UseRequirementsDraft UseKind = "requirements_draft" // a mandatory requirement is drafted or changed
)

var useKinds = standard.Vocabulary[UseKind]{
	{Code: UseNeedsStudy, Title: standard.Text{RU: "изучение потребностей", EN: "study of needs"}, Clause: standard.Cite("people-2022:4.5.7.3")},
	{Code: UseDesign, Title: standard.Text{RU: "проектирование", EN: "design"}, Clause: standard.Cite("people-2022:4.5.7.3/p1")},
	{Code: UseReengineering, Title: standard.Text{RU: "реинжиниринг", EN: "re-engineering"}, Clause: standard.Cite("people-2022:4.5.7.3/p1")},
	{Code: UseCorrection, Title: standard.Text{RU: "исправление отклонения", EN: "correction of a deviation"}, Clause: standard.Cite("concept:IX/p1")},
	{Code: UseShortcoming, Title: standard.Text{RU: "устранение недостатка", EN: "removal of a shortcoming"}, Clause: standard.Cite("concept:IV/p2(4)/s2")},
	{Code: UseImprovement, Title: standard.Text{RU: "улучшение процесса", EN: "improvement of a process"}, Clause: standard.Cite("samara-business-2022:4.1.6/p2")},
	{Code: UseBreach, Title: standard.Text{RU: "устранение нарушения", EN: "removal of a breach"}, Clause: standard.Cite("samara-business-2022:4.1.8/s5")},
	{Code: UseEfficiency, Title: standard.Text{RU: "предложения, как работать эффективнее", EN: "proposals on efficiency"}, Clause: standard.Cite("samara-internal-2022:10.3/p2(1)")},
	{Code: UseInternalProcess, Title: standard.Text{RU: "реинжиниринг внутренних процессов", EN: "re-engineering of internal processes"}, Clause: standard.Cite("samara-internal-2022:10.3/p2(2)")},
	{Code: UseMotivation, Title: standard.Text{RU: "изменение системы мотивации", EN: "change of the motivation system"}, Clause: standard.Cite("samara-internal-2022:10.3/p2(3)")},
	{Code: UseDevelopment, Title: standard.Text{RU: "корректировка траектории развития", EN: "adjustment of a development path"}, Clause: standard.Cite("samara-internal-2022:10.3/p2(4)")},
	{Code: UseWorkload, Title: standard.Text{RU: "корректировка нагрузки", EN: "adjustment of workload"}, Clause: standard.Cite("samara-internal-2022:10.2/p2")},
	{Code: UseManagerFunctions, Title: standard.Text{RU: "корректировка функций руководителя", EN: "adjustment of a manager's functions"}, Clause: standard.Cite("samara-internal-2022:10.2/p4")},
	{Code: UseClientExperience, Title: standard.Text{RU: "учёт в клиентском опыте", EN: "entry into the client experience"}, Clause: standard.Cite("samara-business-2022:4.8/p10")},
	{Code: UseRequirementsDraft, Title: standard.Text{RU: "разработка обязательных требований", EN: "drafting of mandatory requirements"}, Clause: standard.Cite("samara-business-2022:4.7/p7")},
}

// UseKinds yields every use with its title.
func UseKinds() iter.Seq[standard.Term[UseKind]] { return useKinds.All() }

// IsValid reports whether k is on the list.
func (k UseKind) IsValid() bool { _, ok := useKinds.Find(k); return ok }
