namespace MediaCourse.Sources.Cleaning;

/// <summary>What is left of something that stood before a report, stuck to its first word.</summary>
internal static class StrayLetter
{
    /// <summary>A capital stuck to a word with a capital of its own, as in "NThe"; not the plural in "MPs".</summary>
    public static bool Begins(ReadOnlySpan<char> text)
    {
        if (text.Length < 3 || !char.IsUpper(text[0]) || !char.IsUpper(text[1]) || !char.IsLower(text[2]))
        {
            return false;
        }

        var word = new TextCursor(text[1..]).PeekLetters();
        return word[1..].IndexOfAnyExceptInRange('a', 'z') < 0
            && (word.Length > 2 || word is "In" or "At" or "On" or "It" or "He" or "An" or "To" or "We" or "By" or "If" or "As");
    }
}
