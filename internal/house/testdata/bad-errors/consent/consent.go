// Package consent has errors that cannot be told, and one that can.
package consent

// Text stands for a text in both languages.
type Text struct{ RU, EN string }

// MuteError speaks English alone.
type MuteError struct{ At int }

// Error speaks English alone.
func (*MuteError) Error() string { return "consent: mute" }

// ToldError has a method.
type ToldError struct{}

// Error is the text in English.
func (*ToldError) Error() string { return "consent: told" }

// Text says it in both languages.
func (*ToldError) Text() Text { return Text{} }

// WhyError holds a text.
type WhyError struct{ Why Text }

// Error is the text in English.
func (e *WhyError) Error() string { return e.Why.EN }
