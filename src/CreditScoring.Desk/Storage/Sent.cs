namespace CreditScoring.Desk.Storage;

/// <summary>A key that its sender gave to what was sent, so that it is written once however often it is sent.</summary>
/// <param name="Key">The key; each author has own ones.</param>
/// <param name="Body">What stands for what was sent: the same for the same.</param>
public sealed record Sent(string Key, string Body);

/// <summary>What became of a line that was to be written.</summary>
/// <param name="Line">The line as it stands in the desk; null when it was refused.</param>
/// <param name="Refusal">Why it was refused.</param>
/// <param name="IsRepeated">Whether it had been written before, under the same key.</param>
public sealed record Written(Lines.Line? Line, Lines.Refusal? Refusal, bool IsRepeated);
