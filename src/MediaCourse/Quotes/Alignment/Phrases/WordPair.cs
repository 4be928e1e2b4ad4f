namespace MediaCourse.Quotes.Alignment.Phrases;

/// <summary>Two content words that stand close together.</summary>
/// <param name="First">The number of the first word's stem.</param>
/// <param name="Second">The number of the second word's stem.</param>
/// <param name="Uses">Where they do, in order.</param>
internal sealed record WordPair(int First, int Second, List<PhraseUse> Uses);
