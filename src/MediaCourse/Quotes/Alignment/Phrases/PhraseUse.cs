namespace MediaCourse.Quotes.Alignment.Phrases;

/// <summary>Two content words close together in a passage.</summary>
/// <param name="Passage">The number of the passage.</param>
/// <param name="First">The number of the first word among the passage's words.</param>
/// <param name="Last">The number of the second word.</param>
internal sealed record PhraseUse(int Passage, int First, int Last);
