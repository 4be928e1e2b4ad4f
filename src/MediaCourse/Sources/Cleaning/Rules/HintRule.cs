namespace MediaCourse.Sources.Cleaning.Rules;

/// <summary>Does what the hints in corpus.json say; its reason is the hint's own.</summary>
internal sealed class HintRule() : CleaningRule("hint", "A hint in corpus.json says so")
{
    internal override void Apply(Page page)
    {
        foreach (var hint in page.Hints)
        {
            var rule = new Said(hint.Reason);
            foreach (var block in page.OpenBlocks())
            {
                if (block.Line >= hint.FromLine && block.EndLine <= (hint.ToLine ?? int.MaxValue))
                {
                    block.Assign(hint.Role, rule);
                }
            }
        }
    }

    private sealed class Said(string reason) : CleaningRule("hint", reason)
    {
        internal override void Apply(Page page)
        {
        }
    }
}
