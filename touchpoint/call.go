package touchpoint

import "github.com/state-for-people/standard"

// MayTransfer reports whether a caller who has been transferred made times over
// one question may be transferred once more.
//
// Reading: T4, transfers are counted per question, not per call.
//
// Clause: people-2022:4.6.3.2
func MayTransfer(made int, e standard.Edition) bool { return mayTransfer(made, e, nil) }

// ExplainMayTransfer is [MayTransfer] with its grounds.
func ExplainMayTransfer(made int, e standard.Edition) (ok bool, x standard.Explanation) {
	ok = mayTransfer(made, e, &x)
	return ok, x
}

func mayTransfer(made int, e standard.Edition, x *standard.Explanation) bool {
	x.Look("transfers")
	most, limited := standard.Use(x, &TransfersAtMost, e)
	if !limited {
		x.Apply(&noLimitToTransfers)
		return true
	}
	if made < most {
		x.Apply(&transferAllowed)
		return true
	}
	x.Apply(&transferRefused)
	return false
}

var (
	noLimitToTransfers = standard.Ground{Code: "touchpoint.no-limit-to-transfers", Reading: "D2", Text: standard.Text{
		RU: "в этой редакции число переключений не ограничено", EN: "this edition sets no limit to transfers"}}
	transferAllowed = standard.Ground{Code: "touchpoint.transfer-allowed", Clause: standard.Cite("people-2022:4.6.3.2"), Reading: "T4", Text: standard.Text{
		RU: "клиента можно переключить на другого сотрудника", EN: "the caller may be transferred to other staff"}}
	transferRefused = standard.Ground{Code: "touchpoint.transfer-refused", Clause: standard.Cite("people-2022:4.6.3.2"), Reading: "T4", Text: standard.Text{
		RU: "больше переключать нельзя: решите вопрос сами или перезвоните клиенту", EN: "no more transfers: resolve the question yourself or call the client back"}}
)
