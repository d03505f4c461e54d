import { snippetTextsEn } from './snippet.texts.en.ts';
import type { SnippetTexts } from './snippet.texts.nl.ts';

/** The same in the other languages of the forms. */
export const SNIPPET_TRANSLATIONS: Readonly<Record<string, SnippetTexts>> = {
  en: snippetTextsEn,
  'nl-simple': {
    call: 'Bel {telefoon}, {openingstijden}.',
    write: 'Of mail naar {email}.',
    page: 'Of gebruik {pagina}.',
    pageName: 'het formulier op een eigen pagina',
    crisis: 'Wilt u niet meer leven? Bel {113}. Het kan dag en nacht. Is er nu gevaar? Bel {112}.',
  },
  uk: {
    call: 'Зателефонуйте: {telefoon}, {openingstijden}.',
    write: 'Або напишіть на електронну адресу {email}.',
    page: 'Або скористайтеся {pagina}.',
    pageName: 'формою на окремій сторінці',
    crisis:
      'Не хочете більше жити? Телефонуйте {113}, вдень і вночі. Є пряма небезпека? Телефонуйте {112}.',
  },
  ar: {
    call: 'اتصلوا على {telefoon}، {openingstijden}.',
    write: 'أو اكتبوا إلى البريد الإلكتروني {email}.',
    page: 'أو استخدموا {pagina}.',
    pageName: 'الاستمارة في صفحة مستقلة',
    crisis:
      'ألم تعودوا تريدون أن تعيشوا؟ اتصلوا على {113} ليلًا ونهارًا. هل هناك خطر مباشر؟ اتصلوا على {112}.',
  },
  tr: {
    call: '{telefoon} numarasını arayın, {openingstijden}.',
    write: 'Veya {email} adresine e-posta gönderin.',
    page: 'Veya {pagina} kullanın.',
    pageName: 'ayrı sayfadaki formu',
    crisis:
      'Artık yaşamak istemiyor musunuz? Gece gündüz {113} numarasını arayın. Hemen tehlike mi var? {112} numarasını arayın.',
  },
  pl: {
    call: 'Proszę zadzwonić: {telefoon}, {openingstijden}.',
    write: 'Można też napisać e-mail: {email}.',
    page: 'Można też skorzystać z {pagina}.',
    pageName: 'formularza na osobnej stronie',
    crisis:
      'Nie chcą Państwo już żyć? Proszę zadzwonić pod {113}, w dzień i w nocy. Jest bezpośrednie niebezpieczeństwo? Proszę zadzwonić pod {112}.',
  },
};
