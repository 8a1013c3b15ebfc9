package standard

import "fmt"

// Edition is a document with overlays, read on one day («редакция»). It is
// immutable, comparable only to itself, and small enough to pass around. The
// zero Edition knows no values.
//
// Where the base document is silent, the one that it is based on speaks, save
// for what the base leaves out on purpose: a region that kept no rules for
// single touchpoints has no deadlines for them.
//
// Reading: D1, D2, the edition is always an argument; a regional act is an
// overlay of the federal one.
type Edition struct {
	base Document
	at   Date
	laid *layers
}

// EditionError says why an edition cannot be made.
type EditionError struct {
	Overlay Document // "" if the fault is not in an overlay
	Key     string   // the parameter, if the fault is in one change
	Why     Text     // what is wrong and how to mend it
}

// Error gives the reason in English.
func (e *EditionError) Error() string {
	where := "standard: edition"
	if e.Overlay != "" {
		where += fmt.Sprintf(": overlay %q", clip(string(e.Overlay), 80))
	}
	if e.Key != "" {
		where += fmt.Sprintf(": %q", clip(e.Key, 80))
	}
	return where + ": " + e.Why.EN
}

// ConflictError says that two overlays set one key on the same days and neither
// amends the other.
type ConflictError struct {
	Key  string
	A, B Clause // in the order of their documents' codes
}

// Error names the key, both clauses and the mend.
func (e *ConflictError) Error() string {
	return "standard: edition: " + e.Text().EN
}

// Text says the same in both languages.
func (e *ConflictError) Text() Text {
	return Text{
		RU: fmt.Sprintf("параметр %q на одни и те же дни задают %s и %s; пусть одно из двух наложений назовёт другое в amends", e.Key, e.A, e.B),
		EN: fmt.Sprintf("%q is set by %s and by %s on the same days; let one of the two overlays name the other in amends", e.Key, e.A, e.B)}
}

// Federal returns the full federal Standard on a day; the zero Edition if at is
// not a day.
func Federal(at Date) Edition { return ready(DocumentPeople, at) }

// Brief returns the brief federal edition on a day; the zero Edition if at is
// not a day. Where it is silent, the full one speaks.
func Brief(at Date) Edition { return ready(DocumentPeopleBrief, at) }

// SamaraPeople returns the Samara Standard for people on a day; the zero
// Edition if at is not a day.
func SamaraPeople(at Date) Edition { return ready(DocumentSamaraPeople, at) }

// SamaraBusiness returns the Samara Standard for business on a day; the zero
// Edition if at is not a day.
func SamaraBusiness(at Date) Edition { return ready(DocumentSamaraBusiness, at) }

func ready(base Document, at Date) Edition {
	if !at.IsValid() {
		return Edition{}
	}
	return Edition{base: base, at: at}
}

// NewEdition returns the document base with overlays, read on the day at.
// Overlays may come in any order: the answer, or the error, is the same. Of two
// that touch one key on the same day the one that amends the other, directly or
// through a third, governs. The error is a [*ConflictError] or an [*EditionError].
func NewEdition(base Document, at Date, overlays ...Overlay) (Edition, error) {
	if !base.IsValid() {
		return Edition{}, &EditionError{Why: Text{
			RU: fmt.Sprintf("документ %q не входит в библиотеку; основой может быть один из семи документов, региональный акт — наложение", clip(string(base), 80)),
			EN: fmt.Sprintf("%q is not a document of this module; base an edition on one of the seven and give a regional act as an overlay", clip(string(base), 80))}}
	}
	if !at.IsValid() {
		return Edition{}, &EditionError{Why: Text{
			RU: "не указан день, на который читается редакция",
			EN: "the day on which the edition is read is missing or is no day"}}
	}
	e := Edition{base: base, at: at}
	if len(overlays) == 0 {
		return e, nil
	}
	laid, err := lay(e.chain(), overlays)
	if err != nil {
		return Edition{}, err
	}
	e.laid = laid
	return e, nil
}

// AsOf returns the same edition read on another day; the zero Edition if d is
// not a day.
func (e Edition) AsOf(d Date) Edition {
	if !d.IsValid() {
		return Edition{}
	}
	e.at = d
	return e
}

// Document returns the base document, "" for the zero Edition.
func (e Edition) Document() Document { return e.base }

// At returns the day on which e is read.
func (e Edition) At() Date { return e.at }

// IsZero reports whether e is the zero Edition.
func (e Edition) IsZero() bool { return e.base == "" }

// Overlays returns the codes of the overlays, the one that governs first.
func (e Edition) Overlays() []Document {
	if e.laid == nil {
		return nil
	}
	return append([]Document(nil), e.laid.codes...)
}

var (
	chainPeople   = [...]Document{DocumentPeople}
	chainBrief    = [...]Document{DocumentPeopleBrief, DocumentPeople}
	chainSamara   = [...]Document{DocumentSamaraPeople, DocumentPeople}
	chainBusiness = [...]Document{DocumentSamaraBusiness, DocumentPeople}
	chainInternal = [...]Document{DocumentSamaraInternal}
	chainConcept  = [...]Document{DocumentConcept}
	chainList     = [...]Document{DocumentTouchpointList}
)

// chain returns the base and what it is based on, the most specific first. A
// switch over constants costs no allocation on the hot path; a test holds it
// against the column BasedOn.
func (e Edition) chain() []Document {
	switch e.base {
	case DocumentPeople:
		return chainPeople[:]
	case DocumentPeopleBrief:
		return chainBrief[:]
	case DocumentSamaraPeople:
		return chainSamara[:]
	case DocumentSamaraBusiness:
		return chainBusiness[:]
	case DocumentSamaraInternal:
		return chainInternal[:]
	case DocumentConcept:
		return chainConcept[:]
	case DocumentTouchpointList:
		return chainList[:]
	}
	return nil
}
