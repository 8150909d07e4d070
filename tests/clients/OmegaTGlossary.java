/* Reads a glossary as OmegaT does and writes its rows: term, translation. */
import java.io.File;
import java.io.PrintStream;
import org.omegat.gui.glossary.GlossaryEntry;
import org.omegat.gui.glossary.GlossaryReaderTSV;

public class OmegaTGlossary {
    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, false, "UTF-8");
        for (GlossaryEntry entry :
             GlossaryReaderTSV.read(new File(args[0]), false))
            out.println(entry.getSrcText() + "\t" + entry.getLocText());
        out.flush();
    }
}
