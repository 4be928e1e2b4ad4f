namespace MediaCourse.Quotes.Alignment.Transcripts;

/// <summary>How much of what one speaker said was quoted by anybody.</summary>
/// <param name="Speaker">Who speaks; null where no label says.</param>
/// <param name="Words">Words spoken.</param>
/// <param name="QuotedWords">Words of them that stand in a quotation of some text; each counts once.</param>
/// <param name="Sentences">Sentences spoken.</param>
/// <param name="UnquotedSentences">Sentences of which no word is quoted.</param>
public sealed record SpokenShare(string? Speaker, int Words, int QuotedWords, int Sentences, int UnquotedSentences)
{
    /// <summary>The quoted words as a share of those spoken, 0 to 1.</summary>
    public double Share => Words == 0 ? 0 : (double)QuotedWords / Words;
}
