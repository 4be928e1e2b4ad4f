namespace MediaCourse.Quotes.Attribution;

/// <summary>Who is said to have spoken a quotation, and by which rule.</summary>
internal sealed record Attributed(string? Speaker, string? Mention, string? Cue, string? Via, double Confidence, string Reason);
