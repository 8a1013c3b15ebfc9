package conformance

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/state-for-people/standard"
)

// splitEdition reads "people-2022@2026-01-01".
func splitEdition(s string) (standard.Document, standard.Date, error) {
	doc, day, ok := strings.Cut(s, "@")
	if !ok || doc == "" {
		return "", 0, fmt.Errorf("edition %q: want document@day, such as people-2022@2026-01-01", s)
	}
	at, err := standard.ParseDate(day)
	if err != nil {
		return "", 0, fmt.Errorf("edition %q: %w", s, err)
	}
	return standard.Document(doc), at, nil
}

// edition makes the edition that a case runs in; the zero Edition if none is named.
func (s *Suite) edition(f *file, c *vector) (standard.Edition, error) {
	name, overlays := f.Edition, f.Overlays
	if c.Edition != "" {
		name = c.Edition
	}
	if c.Overlays != nil {
		overlays = c.Overlays
	}
	if name == "" {
		return standard.Edition{}, nil
	}
	base, at, err := splitEdition(name)
	if err != nil {
		return standard.Edition{}, err
	}
	laid, err := s.decodeOverlays(overlays)
	if err != nil {
		return standard.Edition{}, err
	}
	if len(laid) == 0 {
		switch base {
		case standard.DocumentPeople:
			return standard.Federal(at), nil
		case standard.DocumentPeopleBrief:
			return standard.Brief(at), nil
		}
	}
	return standard.NewEdition(base, at, laid...)
}

// decodeOverlays binds overlays to the handles of the suite. What an overlay of
// a vector has wrong is a fault of the vector.
func (s *Suite) decodeOverlays(raw []json.RawMessage) ([]standard.Overlay, error) {
	var laid []standard.Overlay
	for i, r := range raw {
		o, findings, err := standard.DecodeOverlay(r, s.params...)
		if err == nil && len(findings) > 0 {
			err = fmt.Errorf("%s at %q", findings[0].Code, string(findings[0].At))
		}
		if err != nil {
			return nil, fmt.Errorf("overlay %d: %w", i, err)
		}
		laid = append(laid, o)
	}
	return laid, nil
}
