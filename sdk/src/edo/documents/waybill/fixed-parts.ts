import { append, ensure, setAttribute } from '../../mapping/path.ts';
import type { XmlElement } from '../../xml/element.ts';

const REDIRECTION_NOTICE = 'Электронное уведомление перевозчика о переадресовке';

/**
 * Puts into a consignor's title what follows from the rest of it: the one way of redirecting there is (СпосПерУкПА), and whether
 * the loader (СовпГОП) and the owner of the place (СовпГОВ) are the consignor, who is then named by number.
 */
export function addFixedParts(root: XmlElement): void {
  const content = ensure(root, ['Документ', 'СодИнфГО']);
  setAttribute(ensure(content, ['УказГО', 'СвПА']), 'СпосПерУкПА', REDIRECTION_NOTICE);

  const loader = ensure(content, ['СвПогруз', 'СвЛицПогрГр']);
  const isOther = loader.child('РекЛицПогрГр') !== undefined;
  setAttribute(loader, 'СовпГОП', isOther ? '2' : '1');
  if (!isOther) nameConsignor(loader, content);

  const owner = ensure(content, ['СвПогруз', 'ВладИнфр']);
  const coincides = owner.child('РекВладИнф') !== undefined ? '2' : owner.attribute('ОбНетИнфОВлад') ? '3' : '1';
  setAttribute(owner, 'СовпГОВ', coincides);
  if (coincides === '1') nameConsignor(owner, content);
}

/** ИдентРекГО: ИНН of the consignor, or the data of one from abroad. */
function nameConsignor(element: XmlElement, content: XmlElement): void {
  const [consignor] = content.find('СвГО/РекИдентГО/ИдСв')?.children ?? [];
  const named = ensure(element, ['ИдентРекГО']);
  if (consignor === undefined || consignor.name === 'СвИнНеУч') {
    const foreign = ensure(named, ['ДаннИно']);
    foreign.attributes.push(...(consignor?.attributes ?? []));
    foreign.children.push(...(consignor?.children ?? []));
    return;
  }
  const name = consignor.name === 'СвЮЛУч' ? 'ИННЮЛ' : 'ИННФЛ';
  append(named, name).text = consignor.attribute(name) ?? '';
}
