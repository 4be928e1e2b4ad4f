namespace MediaCourse.Quotes.Attribution;

/// <summary>The source that "according to" names in a sentence.</summary>
internal static class According
{
    public static NounPhrase? In(ReporterSentence sentence)
    {
        for (var at = 0; at + 2 < sentence.Count; at++)
        {
            if (sentence.IsWord(at, "according") && sentence.IsWord(at + 1, "to"))
            {
                return PhraseReader.StartingAt(sentence, at + 2, sentence.Count);
            }
        }

        return null;
    }
}
