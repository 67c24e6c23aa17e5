"""The functions of a run: φ and φ' of a layer, and the step size over the steps."""
