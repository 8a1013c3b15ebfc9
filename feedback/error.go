package feedback

import (
	"fmt"

	"github.com/state-for-people/standard"
)

// QuestionError says that a question cannot be counted.
type QuestionError struct{ Findings standard.Findings }

// Error names what is wrong.
func (e *QuestionError) Error() string {
	if len(e.Findings) == 0 {
		return "feedback: the question is not valid"
	}
	return "feedback: question" + string(e.Findings[0].At) + ": " + e.Findings[0].Text.EN
}

// MarkError says that a batch holds bytes that are no answers on the scale.
// Nothing of the batch was counted.
type MarkError struct {
	First int     // index of the first wrong byte
	Count int64   // how many there are
	Scale ScaleID // the scale on which they are wrong
}

// Error says how many bytes are wrong and where the first stands.
func (e *MarkError) Error() string {
	return fmt.Sprintf("feedback: %d of the marks are not on the scale %s, the first at index %d; nothing was counted", e.Count, e.Scale, e.First)
}

// Text says what is wrong and how to mend it, in both languages.
func (*MarkError) Text() standard.Text {
	return standard.Text{RU: "в пакете есть байты, которые не входят в шкалу, и не посчитано ничего; исправьте их или добавьте без них",
		EN: "the batch holds bytes that are not on the scale, and nothing was counted; correct them or add the batch without them"}
}

// CountError says that counts are negative or too large, so that a figure made
// of them would be wrong. Nothing was changed.
type CountError struct {
	What string        // which count: "part", "rated", "cell"
	Why  standard.Text // what is wrong
}

// Error gives the reason in English.
func (e *CountError) Error() string { return "feedback: " + e.What + ": " + e.Why.EN }

// DefinitionError says that two figures, or a figure and its question, do not
// belong together.
type DefinitionError struct {
	A, B Question
	Why  standard.Text
}

// Error gives the reason in English.
func (e *DefinitionError) Error() string { return "feedback: " + e.Why.EN }

// NoDataError says that a figure was asked of nobody's answers. No data is
// never 0.
type NoDataError struct{ Of string }

// Error names the figure.
func (e *NoDataError) Error() string {
	return "feedback: " + e.Of + ": " + e.Text().EN
}

// Text says what is wrong, in both languages.
func (*NoDataError) Text() standard.Text {
	return standard.Text{RU: "ответов нет, поэтому нет и показателя", EN: "no answers, so there is no figure"}
}

// InputError says that an argument of a statistical function makes no sense.
type InputError struct {
	Name string        // the argument
	Why  standard.Text // what is expected
}

// Error names the argument and what is expected.
func (e *InputError) Error() string { return "feedback: " + e.Name + ": " + e.Why.EN }

// FormError says that bytes are not the form of the value they were read as.
type FormError struct {
	Of  string        // "tally", "cube"
	Why standard.Text // what is wrong
}

// Error gives the reason in English.
func (e *FormError) Error() string { return "feedback: " + e.Of + ": " + e.Why.EN }
