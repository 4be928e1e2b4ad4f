namespace MediaCourse.Interactive.Hosts;

/// <summary>Lets notebooks show frames and charts.</summary>
public static class Bridge
{
    private const string Said = "Deedle frames and Plotly.NET charts are shown as MediaCourse shows tables and charts.";

    /// <summary>
    /// Where .NET Interactive runs the notebook, registers what shows frames and charts with it; MediaCourse's own host has found that
    /// already. The NuGet package does this by itself.
    /// </summary>
    /// <returns>A line that says what is ready.</returns>
    public static string Enable()
    {
        if (Array.Exists(AppDomain.CurrentDomain.GetAssemblies(), static assembly => assembly.GetName().Name == "Microsoft.DotNet.Interactive.Formatting"))
        {
            // In a method of its own, so that nothing of .NET Interactive is looked for where it is not.
            DotNetInteractiveFormatting.Register();
        }

        return Said;
    }
}
