namespace CreditScoring.Trees;

/// <summary>A way to split a leaf.</summary>
/// <param name="Gain">How much it lowers the loss; 0 when there is none.</param>
/// <param name="Feature">The feature asked for.</param>
/// <param name="LastLeftBin">For a number, the last bin that goes left; -1 when only missing does.</param>
/// <param name="LeftCodes">The codes that go left, missing among them or not.</param>
/// <param name="Left">Packed sums of the rows that go left.</param>
readonly record struct SplitCandidate(double Gain, int Feature, int LastLeftBin, BinSet LeftCodes, long Left);
