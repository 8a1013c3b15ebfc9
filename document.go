package standard

// Document is the code of a document of the Standard («документ»). A code that
// is not on the list is not an error: a regional act that this module does not
// know may be cited and may amend.
type Document string

// The documents that this module ships.
const (
	DocumentPeople         Document = "people-2022"
	DocumentPeopleBrief    Document = "people-2022-brief"
	DocumentSamaraPeople   Document = "samara-people-2022"
	DocumentSamaraBusiness Document = "samara-business-2022"
	DocumentSamaraInternal Document = "samara-internal-2022"
	DocumentConcept        Document = "concept"
	DocumentTouchpointList Document = "touchpoint-list"
)
