namespace MediaCourse.Comments.Segmentation;

/// <summary>Finds comments that are written as letters, from the salutation to the farewell.</summary>
internal sealed class LetterLines
{
    private const int LongestLetter = 30;
    private readonly bool[] _inside;

    public LetterLines(IReadOnlyList<ThreadLine> lines)
    {
        _inside = new bool[lines.Count];
        var salutation = -1;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].IsSalutation)
            {
                salutation = i;
            }
            else if (salutation >= 0 && i - salutation <= LongestLetter && lines[i].IsFarewell)
            {
                Array.Fill(_inside, value: true, salutation + 1, i - salutation);
                salutation = -1;
            }
        }
    }

    /// <summary>Whether a line stands below a salutation, down to the farewell.</summary>
    public bool IsInside(int line) => _inside[line];
}
