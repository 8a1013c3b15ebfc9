package touchpoint

import (
	"iter"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/internal/validate"
)

// Touchpoint is one place where clients meet the state («точка
// взаимодействия»): this portal, that office.
type Touchpoint struct {
	ID        standard.TouchpointID   `json:"id" validate:"required,max=200"`
	Kind      standard.TouchpointKind `json:"kind" validate:"known"`
	Title     standard.Text           `json:"title"`
	Authority standard.AuthorityID    `json:"authority,omitzero" validate:"max=200"` // whose it is
	// Institution is the kind of a one-stop shop; "" where it is not stated, and
	// for touchpoints of other kinds.
	Institution Institution `json:"institution,omitzero" validate:"omitempty,known"`
}

// Institution is a kind of institution that serves clients from one window
// («обособленное учреждение»).
type Institution string

// The kinds. The list of the Standard is open.
const (
	InstitutionMFC        Institution = "mfc"
	InstitutionEmployment Institution = "employment_centre"
	InstitutionMigration  Institution = "migration_centre"
	InstitutionTourist    Institution = "tourist_centre"
	InstitutionOther      Institution = "other"
)

var institutions = standard.Vocabulary[Institution]{
	{Code: InstitutionMFC, Title: standard.Text{RU: "МФЦ «Мои документы»", EN: "multifunctional centre"}, Clause: standard.Cite("people-2022:4.6.8.1")},
	{Code: InstitutionEmployment, Title: standard.Text{RU: "центр занятости населения", EN: "employment centre"}, Clause: standard.Cite("people-2022:4.6.8.1")},
	{Code: InstitutionMigration, Title: standard.Text{RU: "центр миграции", EN: "migration centre"}, Clause: standard.Cite("people-2022:4.6.8.1")},
	{Code: InstitutionTourist, Title: standard.Text{RU: "туристический центр", EN: "tourist centre"}, Clause: standard.Cite("people-2022:4.6.8.1")},
	{Code: InstitutionOther, Title: standard.Text{RU: "другое учреждение", EN: "another institution"}, Clause: standard.Cite("people-2022:4.6.8.1")},
}

// Institutions yields every kind with its title.
//
// Clause: people-2022:4.6.8.1, people-2022:4.5.6.3/p4
func Institutions() iter.Seq[standard.Term[Institution]] { return institutions.All() }

// IsValid reports whether i is on the list.
func (i Institution) IsValid() bool { _, ok := institutions.Find(i); return ok }

// Check judges the shape of the description.
func (t Touchpoint) Check() standard.Findings { return validate.Shape(&t) }
