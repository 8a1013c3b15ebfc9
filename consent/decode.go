package consent

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/state-for-people/standard"
)

// maxFindings is how many findings of what is no ledger are worth having.
const maxFindings = 1000

type ledgerJSON struct {
	Client standard.ClientID `json:"client"`
	Events []Event           `json:"events"`
}

// UnmarshalJSON reads what MarshalJSON wrote, in any order of events, and
// refuses what [NewLedger] refuses, and a member that stands twice.
func (l *Ledger) UnmarshalJSON(data []byte) error {
	j, findings, err := decodeLedger(data)
	if err == nil {
		err = findings.Err()
	}
	if err != nil {
		return err
	}
	if j.Client == "" && len(j.Events) == 0 {
		*l = Ledger{}
		return nil
	}
	next, err := NewLedger(j.Client, j.Events...)
	if err == nil {
		*l = next
	}
	return err
}

// DecodeLedger reads a ledger from JSON that comes from outside. Members that the
// form does not know are findings, and so is all advice about the events and what
// [Ledger.Check] finds between them. A member that stands twice is refused, for
// somebody else may read the other value: a [*standard.BrokenError]. What cannot be
// read is a [*standard.DecodeError]; for the rest see [NewLedger]. Nothing that is
// no ledger takes much room: reading stops at the first thousand findings.
func DecodeLedger(data []byte) (Ledger, standard.Findings, error) {
	j, findings, err := decodeLedger(data)
	if err == nil {
		err = findings.Err()
	}
	if err != nil {
		return Ledger{}, findings, err
	}
	l, err := NewLedger(j.Client, j.Events...)
	if err != nil {
		return Ledger{}, findings, err
	}
	return l, append(findings, l.Check()...), nil
}

// decodeLedger reads event by event, so that a long list of what are no events is
// seen before it is laid out.
func decodeLedger(data []byte) (j ledgerJSON, findings standard.Findings, err error) {
	raw, findings, err := standard.Decode[struct {
		Client standard.ClientID `json:"client"`
		Events []json.RawMessage `json:"events"`
	}](data)
	if err != nil {
		return j, findings, err
	}
	j.Client = raw.Client
	var broken standard.Findings
	for i := range raw.Events {
		at := standard.Pointer("/events").Index(i)
		e, fs, err := standard.Decode[Event](raw.Events[i])
		var de *standard.DecodeError
		if errors.As(err, &de) {
			return j, findings, &standard.DecodeError{At: at + de.At, Why: de.Why}
		}
		if findings = append(findings, fs.Below(at)...); len(findings) > maxFindings {
			return j, findings, &standard.DecodeError{Why: standard.Text{
				RU: fmt.Sprintf("в журнале больше %d лишних или повторённых полей; проверьте, журнал ли это", maxFindings),
				EN: fmt.Sprintf("there are over %d unknown or doubled members; see whether this is a ledger", maxFindings)}}
		}
		if fs := e.normal().Check(); fs.Err() != nil {
			if broken = append(broken, fs.Below(at)...); len(broken) >= maxFindings {
				return j, findings, broken.Err()
			}
		}
		j.Events = append(j.Events, e)
	}
	return j, findings, nil
}
