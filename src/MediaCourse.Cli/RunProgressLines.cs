using MediaCourse.Notebooks.Running;

namespace MediaCourse.Cli;

/// <summary>A line on the error stream for what takes long before a notebook's first cell, where no person watches bars.</summary>
internal sealed class RunProgressLines : IProgress<RunProgress>
{
    public void Report(RunProgress value)
    {
        if (value.Preparing is { } what)
        {
            Console.Error.WriteLine($"mediacourse: {value.File.Name}: {what}");
        }
    }
}
