package touchpoint

import (
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
}

// Check judges the shape of the description.
func (t Touchpoint) Check() standard.Findings { return validate.Shape(&t) }
